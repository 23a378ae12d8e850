// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.Problem;
import io.ringway.SchemaDrift.Kind;
import io.ringway.spi.Column;
import io.ringway.spi.SchemaChange;
import io.ringway.spi.SchemaSnapshot;
import io.ringway.spi.UserTypeSchema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares the user-defined types that entities want with those that one keyspace has. For one thread. */
final class TypeComparison {
    private final SchemaSnapshot there;
    private final Extent extent;
    private final DriftList drift;
    private final TableChanges changes;

    TypeComparison(SchemaSnapshot there, Extent extent, DriftList drift, TableChanges changes) {
        this.there = there;
        this.extent = extent;
        this.drift = drift;
        this.changes = changes;
    }

    void compare(UserTypeSchema wanted) {
        String where = drift.connection() + ": " + wanted.qualifiedName();
        Optional<UserTypeSchema> found = there.userType(wanted.keyspace(), wanted.name());
        if (found.isEmpty()) {
            drift.add(
                    Kind.MISSING_TYPE,
                    wanted.name(),
                    null,
                    Problem.of("RW-1615", "The user-defined type '" + wanted.qualifiedName() + "' does not exist")
                            .at(where)
                            .fix("Create it " + TableComparison.SYNC));
            changes.type(new SchemaChange.CreateType(wanted));
            return;
        }
        wanted.fields().forEach(field -> compare(wanted, field, field(found.get(), field.name()), where));
        for (Column field : found.get().fields()) {
            if (field(wanted, field.name()) == null) {
                drift.add(
                        Kind.EXTRA_FIELD,
                        wanted.name(),
                        field.name(),
                        Problem.of("RW-1617", "The field '" + field.name() + "' belongs to no attribute")
                                .at(where)
                                .because("A value that is written as a whole loses it"));
            }
        }
    }

    private void compare(UserTypeSchema type, Column field, @Nullable Column has, String where) {
        if (has == null) {
            drift.add(
                    Kind.MISSING_FIELD,
                    type.name(),
                    field.name(),
                    Problem.of("RW-1616", "The field '" + field.name() + "' does not exist")
                            .at(where)
                            .fix("Add it " + TableComparison.SYNC));
            if (extent.altersTables()) {
                changes.type(new SchemaChange.AddField(type, field));
            }
        } else if (!has.type().sameAs(field.type())) {
            drift.add(
                    Kind.DIFFERING_FIELD,
                    type.name(),
                    field.name(),
                    Problem.of(
                                    "RW-1618",
                                    "The field '" + field.name() + "' is " + has.type() + ", and the embeddable maps "
                                            + field.type())
                            .at(where)
                            .because("The type of a field cannot be changed")
                            .fix("Map the attribute with @CqlType(\"" + has.type() + "\"), or use another name"));
        }
    }

    static @Nullable Column field(UserTypeSchema type, String name) {
        for (Column field : type.fields()) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        return null;
    }
}
