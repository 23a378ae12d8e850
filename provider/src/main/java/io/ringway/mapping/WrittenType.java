// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import io.ringway.annotation.CqlType;
import io.ringway.spi.ColumnType;
import io.ringway.spi.ColumnType.Other;
import io.ringway.spi.ColumnTypeParser;
import jakarta.persistence.Column;
import org.jspecify.annotations.Nullable;

/** The column's type where annotations name one. */
final class WrittenType {
    private WrittenType() {}

    /** @return null when none is named, and when it is none that is mapped, which is then told */
    static @Nullable ColumnType of(Member member, @Nullable Column annotation, String where, Problems problems) {
        CqlType own = member.annotation(CqlType.class);
        String text = own != null ? own.value() : annotation == null ? "" : annotation.columnDefinition();
        if (text.isEmpty()) {
            return null;
        }
        ColumnType type = parse(text);
        if (type == null) {
            problems.add(Problem.of("RW-1115", "'" + text + "' is not a CQL type that Ringway maps")
                    .at(where)
                    .fix("Name a scalar such as text or bigint, a list, set, map or tuple of such types, or a vector of"
                            + " floats; a user-defined type is named by @UserDefinedType on its class"));
        }
        return type;
    }

    private static @Nullable ColumnType parse(String text) {
        try {
            ColumnType type = ColumnTypeParser.parse(text);
            return type instanceof Other ? null : type;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
