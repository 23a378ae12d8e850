// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.Problem;
import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.ValueType;
import io.ringway.plan.read.BulkPlan;
import io.ringway.plan.read.Expression;
import io.ringway.query.evaluate.Evaluator;
import io.ringway.query.typed.Assignment;
import io.ringway.query.typed.ColumnTerm;
import io.ringway.query.typed.FieldTerm;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a bulk update writes, column by column, as storage values. */
final class BulkAssignments {
    private final Evaluator evaluator;

    BulkAssignments(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    List<BulkPlan.Assignment> of(Assignment assignment) {
        Expression value = evaluator.compile(assignment.value());
        if (assignment.target() instanceof ColumnTerm target) {
            ColumnMapping column = target.column();
            if (column.counts()) {
                return List.of(growth(column, value, evaluator.compile(target)));
            }
            return List.of(assign(column, value, each -> Constants.storage(each, column.valueType())));
        }
        if (assignment.target() instanceof FieldTerm field) {
            return List.of(field(field, value));
        }
        KeyParts parts = Objects.requireNonNull(KeyParts.of(assignment.target()));
        List<BulkPlan.Assignment> assignments = new ArrayList<>();
        for (int i = 0; i < parts.columns().size(); i++) {
            assignments.add(assign(parts.columns().get(i), value, parts.parts().get(i)));
        }
        return assignments;
    }

    /**
     * The other fields stay as they are.
     *
     * @throws IllegalArgumentException RW-1912, when the database cannot write the field alone
     */
    private static BulkPlan.Assignment field(FieldTerm target, Expression value) {
        if (target.base() instanceof ColumnTerm base
                && base.column().column().type() instanceof ColumnType.UserType type) {
            ColumnMapping column = base.column();
            ValueType stored = target.field().type();
            Column field = type.fields().get(column.valueType().fields().indexOf(target.field()));
            return new BulkPlan.Assignment(column, field, converted(value, each -> Constants.storage(each, stored)));
        }
        throw new IllegalArgumentException(
                Problem.of("RW-1912", "A field of a value that is no user-defined type is set by itself")
                        .at(target.field().name())
                        .because("The database writes single fields of user-defined types alone")
                        .fix("Set the whole value, or change the entities")
                        .text());
    }

    /** A counter takes by how much it grows. */
    private static BulkPlan.Assignment growth(ColumnMapping column, Expression value, Expression before) {
        return new BulkPlan.Assignment(column, (frame, arguments) -> {
            Number then = (Number) before.value(frame, arguments);
            Number now = (Number) value.value(frame, arguments);
            return Math.subtractExact(now == null ? 0 : now.longValue(), then == null ? 0 : then.longValue());
        });
    }

    private static BulkPlan.Assignment assign(
            ColumnMapping column, Expression value, Function<Object, @Nullable Object> storage) {
        return new BulkPlan.Assignment(column, converted(value, storage));
    }

    private static Expression converted(Expression value, Function<Object, @Nullable Object> storage) {
        return (frame, arguments) -> {
            Object given = value.value(frame, arguments);
            return given == null ? null : storage.apply(given);
        };
    }
}
