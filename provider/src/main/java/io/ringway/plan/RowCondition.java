// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import io.ringway.Problem;
import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.VersionMapping;
import io.ringway.spi.Column;
import io.ringway.spi.Condition;
import io.ringway.spi.Mutation;
import io.ringway.spi.ParameterWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the database checks before it writes a row: its version, and what the application asked for. */
final class RowCondition {
    private final EntityMapping mapping;
    private final List<io.ringway.Condition> requested;
    private final List<io.ringway.Condition.Equal> equals;
    private final @Nullable VersionStep version;

    RowCondition(EntityMapping mapping, List<io.ringway.Condition> requested, @Nullable VersionStep version) {
        this.mapping = mapping;
        this.requested = requested;
        this.equals = equals(requested);
        this.version = version;
    }

    Condition of(Mutation.Kind kind) {
        if (requested.isEmpty() && version == null) {
            return Condition.NONE;
        }
        if (kind == Mutation.Kind.INSERT) {
            return Condition.NOT_EXISTS;
        }
        List<Column> columns = new ArrayList<>();
        VersionMapping versioned = mapping.version();
        if (version != null && versioned != null) {
            columns.add(versioned.column().column());
        }
        for (io.ringway.Condition.Equal equal : equals) {
            columns.add(column(equal.attribute()).column());
        }
        if (columns.isEmpty()) {
            return requested.isEmpty() ? Condition.NONE : Condition.EXISTS;
        }
        return Condition.equal(columns);
    }

    /** Binds what the columns must equal. */
    void write(ParameterWriter writer, int firstSlot) {
        int slot = firstSlot;
        VersionMapping versioned = mapping.version();
        if (versioned != null && version != null) {
            versioned.write(version.expected(), writer, slot++);
        }
        for (io.ringway.Condition.Equal equal : equals) {
            column(equal.attribute()).writeValue(equal.value(), writer, slot++);
        }
    }

    private ColumnMapping column(String path) {
        for (ColumnMapping column : mapping.valueColumns()) {
            if (column.path().equals(path)) {
                return column;
            }
        }
        throw new IllegalArgumentException(Problem.of(
                        "RW-1408", "A condition names '" + path + "', which is no attribute with a column of its own")
                .at(mapping.name())
                .because("Conditions compare columns outside the primary key")
                .fix("Name one of " + paths())
                .text());
    }

    private List<String> paths() {
        return mapping.valueColumns().stream().map(ColumnMapping::path).toList();
    }

    private static List<io.ringway.Condition.Equal> equals(List<io.ringway.Condition> conditions) {
        if (conditions.isEmpty()) {
            return List.of();
        }
        List<io.ringway.Condition.Equal> equals = new ArrayList<>();
        for (io.ringway.Condition condition : conditions) {
            if (condition instanceof io.ringway.Condition.Equal equal) {
                equals.add(equal);
            }
        }
        return equals;
    }
}
