// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import io.ringway.annotation.CqlType;
import io.ringway.annotation.UserDefinedType;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType;
import io.ringway.spi.ColumnType.TupleOf;
import io.ringway.spi.ColumnType.UserType;
import io.ringway.spi.ColumnTypeParser;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Version;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides how embeddables and records are stored as one value. For one thread. */
final class FieldsTypes {
    private final AttributeTypes types;
    private final AccessFactory access;
    private final ClassRules rules;
    private final Metadata metadata;
    private final Problems problems;
    private final Deque<Class<?>> enclosing = new ArrayDeque<>();
    private final List<FieldsValue> made = new ArrayList<>();

    FieldsTypes(AttributeTypes types, AccessFactory access, ClassRules rules, Metadata metadata, Problems problems) {
        this.types = types;
        this.access = access;
        this.rules = rules;
        this.metadata = metadata;
        this.problems = problems;
    }

    /** What was decided so far. */
    List<FieldsValue> made() {
        return made;
    }

    /** Whether an attribute of a class is one value rather than spread over columns. */
    static boolean isOneValue(Class<?> type, Member member) {
        return isUserType(type, member.metadata()) || type.isRecord() && namesTuple(member);
    }

    static boolean isUserType(Class<?> type, Metadata metadata) {
        return metadata.has(type, UserDefinedType.class) && metadata.has(type, Embeddable.class);
    }

    private static boolean namesTuple(Member member) {
        CqlType written = member.annotation(CqlType.class);
        try {
            return written != null && ColumnTypeParser.parse(written.value()) instanceof TupleOf;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /**
     * @param of which part of the holder's value it is; empty for that itself
     * @return null when it cannot be stored, which is then told
     */
    @Nullable
    ValueType userType(Class<?> type, boolean frozen, TypeHints holder, String of) {
        UserDefinedType annotation = Objects.requireNonNull(metadata.find(type, UserDefinedType.class));
        String name = CqlName.of(annotation.value(), type.getSimpleName());
        CqlName.checkTable(CqlName.TYPE, name, type.getName(), problems);
        List<Column> columns = new ArrayList<>();
        List<ValueField> fields = fields(type, holder.where(), (member, part) -> {
            jakarta.persistence.Column column = member.annotation(jakarta.persistence.Column.class);
            ColumnType written = WrittenType.of(member, column, part, problems);
            ValueType value = types.inner(holder.field(member, written, of), new TypeVariables(type));
            if (value != null) {
                columns.add(new Column(CqlName.of(column == null ? "" : column.name(), member.name()), value.column()));
            }
            return value;
        });
        return fields == null ? null : value(type, new UserType(name, columns, frozen), fields);
    }

    /** @return null when it cannot be stored, which is then told */
    @Nullable
    ValueType tuple(Class<?> type, TupleOf tuple, TypeHints holder, String of) {
        List<Member> components = Members.of(type, metadata);
        if (components.size() != tuple.elements().size()) {
            problems.add(Problem.of("RW-1115", "A " + type.getTypeName() + " does not fit a column of type " + tuple)
                    .at(holder.where())
                    .because("The record has " + components.size() + " components")
                    .fix("Name as many types, one for each component"));
            return null;
        }
        List<ValueField> fields = fields(
                type,
                holder.where(),
                (member, part) -> types.inner(
                        holder.field(member, tuple.elements().get(components.indexOf(member)), of),
                        new TypeVariables(type)));
        return fields == null ? null : value(type, tuple, fields);
    }

    private FieldsValue value(Class<?> type, ColumnType column, List<ValueField> fields) {
        List<Member> own = Members.of(type, metadata).stream()
                .filter(member -> member.declaring() == type)
                .toList();
        @Nullable
        Object[] initial = type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .map(FieldKind::initial)
                        .toArray()
                : new Object[0];
        FieldsValue value = new FieldsValue(type, column, access.access(type, own), fields, initial);
        made.add(value);
        return value;
    }

    /** Gives a field its type; null when it has none. */
    private interface Typing {
        @Nullable
        ValueType of(Member member, String where);
    }

    private @Nullable List<ValueField> fields(Class<?> type, String where, Typing typing) {
        if (enclosing.contains(type)) {
            refuse("The embeddable " + type.getName() + " contains itself", where);
            return null;
        }
        int before = problems.count();
        rules.part(type, where);
        List<Member> members = problems.count() == before ? Members.of(type, metadata) : List.of();
        if (members.isEmpty()) {
            if (problems.count() == before) {
                refuse("The embeddable " + type.getName() + " has no attributes", where);
            }
            return null;
        }
        List<Place> places = access.places(members);
        List<ValueField> fields = new ArrayList<>();
        enclosing.push(type);
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            ValueType value = field(member, where + "." + member.name(), typing);
            if (value != null) {
                fields.add(new ValueField(member.name(), places.get(i), value, member.declaration()));
            }
        }
        enclosing.pop();
        return fields.size() < members.size() ? null : fields;
    }

    private @Nullable ValueType field(Member member, String where, Typing typing) {
        if (AssociationReader.isReference(member) || AssociationReader.isInverseOrCollection(member)) {
            EmbeddedReferences.refuse(
                    "An association stands in what is stored as one value",
                    where,
                    "A user-defined type or tuple is read and written as a whole, and has no columns that refer to a row",
                    problems);
            return null;
        }
        if (!rules.member(member, where)
                || IdGeneration.refuseIn(member, where, problems)
                || CounterRules.refuseIn(member, where, problems)) {
            return null;
        }
        if (member.has(Version.class)) {
            problems.add(Problem.of("RW-1113", "The version stands in an embeddable")
                    .at(where)
                    .fix("Make it an attribute of the entity"));
        }
        int before = problems.count();
        ValueType value = typing.of(member, where);
        return problems.count() > before ? null : value;
    }

    private void refuse(String what, String where) {
        problems.add(Problem.of("RW-1129", what).at(where));
    }
}
