// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import io.ringway.annotation.SaiIndex;
import io.ringway.mapping.SaiIndexReader.IndexedColumn;
import io.ringway.spi.ColumnType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MapsId;
import jakarta.persistence.Version;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the attributes of one entity with their columns. For one thread. */
final class AttributeBuilder {
    private final String entity;
    private final Tools tools;
    private final ColumnOverrides overrides;
    private final ConversionOverrides conversions;
    private final List<ColumnMapping> columns = new ArrayList<>();
    private final List<KeyPart> keyParts = new ArrayList<>();
    private final List<IndexedColumn> indexed = new ArrayList<>();

    AttributeBuilder(String entity, Tools tools, ColumnOverrides overrides, ConversionOverrides conversions) {
        this.entity = entity;
        this.tools = tools;
        this.overrides = overrides;
        this.conversions = conversions;
    }

    /** The columns of all attributes so far, in their order. */
    List<ColumnMapping> columns() {
        return columns;
    }

    /** Those that belong to id attributes. */
    List<KeyPart> keyParts() {
        return keyParts;
    }

    /** Those with {@code @SaiIndex}. */
    List<IndexedColumn> indexed() {
        return indexed;
    }

    /** @return null when the attribute cannot be mapped, which is then told */
    @Nullable
    AttributeMapping build(Member member, Place place, Spot spot) {
        String where = entity + "." + spot.prefix() + member.name();
        boolean inside = !spot.prefix().isEmpty();
        if (!tools.rules().member(member, where) || inside && IdGeneration.refuseIn(member, where, tools.problems())) {
            return null;
        }
        if (member.has(MapsId.class) && !AssociationReader.isReference(member)) {
            tools.problems()
                    .add(Problem.of("RW-1142", "@MapsId stands on what is no association")
                            .at(where)
                            .fix("Take it off"));
            return null;
        }
        if (AssociationReader.isInverseOrCollection(member)) {
            conversions.collect(member.element(), spot.prefix() + member.name() + ".");
            return new CollectionBuilder(tools, overrides, conversions).build(member, place, spot, where);
        }
        if (AssociationReader.isReference(member)) {
            ReferenceAttribute reference =
                    new ReferenceBuilder(tools, overrides, columns, keyParts).build(member, place, spot, where);
            index(reference == null ? List.of() : reference.columns(), member, spot, where);
            return reference;
        }
        if (CellTimes.isOne(member)) {
            SaiIndexReader.refuseWithoutColumn(member, where, tools.problems());
            return new CellTimes(tools.problems(), columns).build(member, place, spot, where);
        }
        Class<?> raw = spot.variables().raw(member.genericType());
        boolean marked = member.has(Embedded.class) || member.has(EmbeddedId.class);
        String path = spot.prefix() + member.name();
        conversions.collect(member.element(), path + ".");
        boolean converted = conversions.of(path, member, true).converter() != null;
        boolean spread = raw != null && (member.has(EmbeddedId.class) || !FieldsTypes.isOneValue(raw, member));
        if (raw != null && !converted && spread && (marked || tools.metadata().has(raw, Embeddable.class))) {
            return embedded(member, raw, place, spot, where);
        }
        return basic(member, place, spot, where);
    }

    private @Nullable AttributeMapping basic(Member member, Place place, Spot spot, String where) {
        String path = spot.prefix() + member.name();
        Column annotation = overrides.column(path, member);
        if (annotation != null && !annotation.table().isEmpty()) {
            Unsupported.refuse("@Column(table)", where, "Keep the attributes in one table", tools.problems());
        }
        if (member.has(Version.class) && !spot.prefix().isEmpty()) {
            tools.problems()
                    .add(Problem.of("RW-1113", "The version stands in an embeddable")
                            .at(where)
                            .fix("Make it an attribute of the entity"));
        }
        int before = tools.problems().count();
        ColumnType explicit = WrittenType.of(member, annotation, where, tools.problems());
        ValueType type = tools.problems().count() > before
                ? null
                : tools.types()
                        .of(
                                new TypeHints(member, explicit, conversions, path, where),
                                member.genericType(),
                                spot.variables());
        if (type == null) {
            return null;
        }
        String joined = overrides.name(path);
        String name = joined != null ? joined : CqlName.of(annotation == null ? "" : annotation.name(), member.name());
        ColumnMapping column = new ColumnMapping(
                new ColumnMapping.ColumnPlace(columns.size(), spot.ordinal(), path),
                new io.ringway.spi.Column(name, type.column(), spot.kindOf(member)),
                annotation == null || annotation.insertable(),
                annotation == null || annotation.updatable(),
                new Leaf(spot.way(), place, type));
        columns.add(column);
        index(List.of(column), member, spot, where);
        if (spot.id()) {
            keyParts.add(new KeyPart(column, member, spot.root(), spot.declarationOf(member), where));
        }
        Class<?> javaType = member.type().isPrimitive() ? member.type() : type.javaType();
        return new BasicAttribute(member.name(), spot.id(), column, javaType);
    }

    /** What is said of the columns of a member itself, else of the entity's attribute that holds it. */
    private void index(List<ColumnMapping> those, Member member, Spot spot, String where) {
        SaiIndex[] own = SaiIndexReader.on(member);
        SaiIndex[] indexes = own.length == 0 ? SaiIndexReader.on(spot.root()) : own;
        if (indexes.length != 0) {
            those.forEach(column -> indexed.add(new IndexedColumn(column, indexes, where)));
        }
    }

    private @Nullable AttributeMapping embedded(Member member, Class<?> raw, Place place, Spot spot, String where) {
        if (!tools.metadata().has(raw, Embeddable.class)) {
            tools.problems()
                    .add(Problem.of("RW-1109", "The type " + raw.getTypeName() + " is not an @Embeddable")
                            .at(where)
                            .fix("Annotate it with @Embeddable"));
            return null;
        }
        if (spot.enclosing().contains(raw)) {
            refusePart("The embeddable " + raw.getName() + " contains itself", where);
            return null;
        }
        int before = tools.problems().count();
        tools.rules().part(raw, where);
        List<Member> members =
                tools.problems().count() == before ? tools.members().of(raw) : List.of();
        if (members.isEmpty()) {
            if (tools.problems().count() == before) {
                refusePart("The embeddable " + raw.getName() + " has no attributes", where);
            }
            return null;
        }
        overrides.collect(member.element(), spot.prefix() + member.name() + ".");
        List<AttributeMapping> parts = parts(members, spot.within(member, place, raw));
        return parts.size() < members.size()
                ? null
                : new EmbeddedAttribute(
                        member.name(), spot.ordinal(), spot.id(), place, embeddable(raw, members, parts));
    }

    private List<AttributeMapping> parts(List<Member> members, Spot within) {
        List<Place> places = tools.access().places(members);
        List<AttributeMapping> parts = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            AttributeMapping part = build(members.get(i), places.get(i), within);
            if (part != null) {
                parts.add(part);
            }
        }
        return parts;
    }

    private EmbeddableMapping embeddable(Class<?> type, List<Member> members, List<AttributeMapping> parts) {
        List<Member> own =
                members.stream().filter(member -> member.declaring() == type).toList();
        FieldAccess access = tools.access().access(type, own);
        if (!type.isRecord()) {
            return new EmbeddableMapping(type, tools.enhanced(type), access, parts, new Object[0], new int[0]);
        }
        @Nullable
        Object[] initial = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .map(FieldKind::initial)
                .toArray();
        int[] arguments = members.stream().mapToInt(Member::declaration).toArray();
        return new EmbeddableMapping(type, false, access, parts, initial, arguments);
    }

    private void refusePart(String what, String where) {
        tools.problems().add(Problem.of("RW-1129", what).at(where));
    }
}
