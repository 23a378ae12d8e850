// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.Problem;
import io.ringway.data.declared.Boxed;
import io.ringway.data.declared.ResultType;
import io.ringway.data.declared.ResultType.Container;
import jakarta.data.exceptions.MappingException;
import org.jspecify.annotations.Nullable;

/** What a method that updates or deletes tells of its rows. */
enum ChangedRows {
    NOTHING,
    INT,
    LONG,
    WHETHER_ANY;

    /** @throws MappingException RW-2040, when it is to return something else */
    static ChangedRows of(ResultType result) {
        if (result.container() == Container.NONE) {
            return NOTHING;
        }
        Class<?> type = result.container() == Container.SINGLE ? Boxed.of(result.element()) : result.declared();
        if (type == Integer.class) {
            return INT;
        }
        if (type == Long.class) {
            return LONG;
        }
        if (type == Boolean.class) {
            return WHETHER_ANY;
        }
        throw new MappingException(
                Problem.of("RW-2040", "A method that updates or deletes cannot return " + type.getTypeName())
                        .because("It tells how many rows there were")
                        .fix("Return int, long, boolean or void")
                        .text());
    }

    /** What is returned. */
    @Nullable
    Object told(long rows) {
        return switch (this) {
            case NOTHING -> null;
            case INT -> Math.toIntExact(rows);
            case LONG -> rows;
            case WHETHER_ANY -> rows > 0;
        };
    }
}
