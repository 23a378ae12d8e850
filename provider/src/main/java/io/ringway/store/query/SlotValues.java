// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.plan.read.Arguments;
import io.ringway.plan.read.Operand;
import io.ringway.spi.ParameterSource;
import io.ringway.spi.ParameterWriter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The values of the slots of a statement: of a run, and of each of the statements that it becomes. */
final class SlotValues {
    private SlotValues() {}

    /** The operands' values, in the first elements; null when one that must not be is null. */
    static @Nullable Object @Nullable [] of(List<Operand> operands, Arguments arguments, int size) {
        @Nullable Object[] values = new Object[size];
        for (int slot = 0; slot < operands.size(); slot++) {
            values[slot] = operands.get(slot).storage(arguments);
            if (values[slot] == null) {
                return null;
            }
        }
        return values;
    }

    /** Binds values; a null erases. */
    static ParameterSource binding(@Nullable Object[] values) {
        return writer -> write(values, writer);
    }

    private static void write(@Nullable Object[] values, ParameterWriter writer) {
        for (int slot = 0; slot < values.length; slot++) {
            Object value = values[slot];
            if (value == null) {
                writer.setNull(slot);
            } else {
                writer.setObject(slot, value);
            }
        }
    }

    /** Every combination of the lists in the slots that take their values in turn; a value that is there twice counts once. */
    static Iterator<@Nullable Object[]> inTurn(@Nullable Object[] values, List<Integer> slots) {
        return new Combinations(values, slots);
    }

    /** The last of the slots goes through its values first. */
    private static final class Combinations implements Iterator<@Nullable Object[]> {
        private final @Nullable Object[] values;
        private final int[] slots;
        private final Object[][] choices;
        private final int[] chosen;
        private boolean more = true;

        Combinations(@Nullable Object[] values, List<Integer> slots) {
            this.values = values;
            this.slots = slots.stream().mapToInt(Integer::intValue).toArray();
            this.choices = new Object[this.slots.length][];
            this.chosen = new int[this.slots.length];
            for (int i = 0; i < choices.length; i++) {
                choices[i] = new LinkedHashSet<>((List<?>) values[this.slots[i]]).toArray();
                more &= choices[i].length > 0;
            }
        }

        @Override
        public boolean hasNext() {
            return more;
        }

        @Override
        public @Nullable Object[] next() {
            if (!more) {
                throw new NoSuchElementException();
            }
            @Nullable Object[] next = Arrays.copyOf(values, values.length);
            for (int i = 0; i < slots.length; i++) {
                next[slots[i]] = choices[i][chosen[i]];
            }
            advance();
            return next;
        }

        private void advance() {
            for (int i = slots.length - 1; i >= 0; i--) {
                if (++chosen[i] < choices[i].length) {
                    return;
                }
                chosen[i] = 0;
            }
            more = false;
        }
    }
}
