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
import java.util.Objects;
import java.util.Set;
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
            writer.setValue(slot, values[slot]);
        }
    }

    /** Every combination of the lists in the slots that take their values in turn; a value that is there twice counts once. */
    static Iterator<@Nullable Object[]> inTurn(@Nullable Object[] values, List<List<Integer>> slots) {
        return new Combinations(values, slots);
    }

    /** The last of the slots goes through its values first. */
    private static final class Combinations implements Iterator<@Nullable Object[]> {
        private final @Nullable Object[] values;
        private final int[][] slots;
        private final Object[][][] choices;
        private final int[] chosen;
        private boolean more = true;

        Combinations(@Nullable Object[] values, List<List<Integer>> slots) {
            this.values = values;
            this.slots = new int[slots.size()][];
            this.choices = new Object[slots.size()][][];
            this.chosen = new int[slots.size()];
            for (int i = 0; i < choices.length; i++) {
                this.slots[i] =
                        slots.get(i).stream().mapToInt(Integer::intValue).toArray();
                choices[i] = choices(this.slots[i]);
                more &= choices[i].length > 0;
            }
        }

        /** What stands at the same place in the lists of slots, each only once. */
        private Object[][] choices(int[] together) {
            Set<List<Object>> different = new LinkedHashSet<>();
            int size = ((List<?>) Objects.requireNonNull(values[together[0]])).size();
            for (int place = 0; place < size; place++) {
                Object[] choice = new Object[together.length];
                for (int i = 0; i < together.length; i++) {
                    choice[i] = ((List<?>) Objects.requireNonNull(values[together[i]])).get(place);
                }
                different.add(Arrays.asList(choice));
            }
            return different.stream().map(List::toArray).toArray(Object[][]::new);
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
                Object[] choice = choices[i][chosen[i]];
                for (int part = 0; part < choice.length; part++) {
                    next[slots[i][part]] = choice[part];
                }
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
