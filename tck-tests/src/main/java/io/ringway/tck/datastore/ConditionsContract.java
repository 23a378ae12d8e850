// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.datastore;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.spi.Condition;
import io.ringway.spi.Mutation;
import io.ringway.spi.Mutation.Kind;
import io.ringway.spi.MutationResult;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Writes whose condition the database checks. */
interface ConditionsContract extends Contract {

    @Test
    default void anInsertIfNotExistsIsAppliedOnce() {
        Mutation insert = subject().event(Kind.INSERT, Condition.NOT_EXISTS, Tables.NOTE);

        assertThat(note(insert, "once", "first")).isEqualTo(MutationResult.APPLIED);
        MutationResult second = note(insert, "once", "second");

        assertThat(second.applied()).isFalse();
        assertThat(second.current()).hasSize(1);
        assertThat(second.current().get(0))
                .containsEntry("tenant", "once")
                .containsEntry("day", 1)
                .containsEntry("Sequence No", 1)
                .containsEntry("note", "first")
                .containsEntry("amount", null)
                .doesNotContainKey("[applied]");
        assertThat(subject().notes("once")).containsExactly("first");
    }

    @Test
    default void anUpdateIfExistsNeedsTheRow() {
        Mutation update = subject().event(Kind.UPDATE, Condition.EXISTS, Tables.NOTE);

        MutationResult missed = note(update, "exists", "new");
        assertThat(missed.applied()).isFalse();
        assertThat(missed.current()).isEmpty();

        subject().insertNote("exists", 1, "old");
        assertThat(note(update, "exists", "new").applied()).isTrue();
        assertThat(subject().notes("exists")).containsExactly("new");
    }

    @Test
    default void aDeleteIfExistsNeedsTheRow() {
        Mutation delete = subject().event(Kind.DELETE, Condition.EXISTS);
        subject().insertNote("delete if", 1, "there");

        assertThat(subject()
                        .apply(delete, writer -> Tables.eventKey(writer, 0, "delete if", 1))
                        .applied())
                .isTrue();
        assertThat(subject()
                        .apply(delete, writer -> Tables.eventKey(writer, 0, "delete if", 1))
                        .applied())
                .isFalse();
    }

    @Test
    default void anUpdateIfEqualComparesTheColumnAndReturnsIt() {
        subject().insertNote("equal", 1, "start");
        subject().apply(subject().event(Kind.UPDATE, Condition.NONE, Tables.AMOUNT), writer -> {
            writer.setLong(0, 5);
            Tables.eventKey(writer, 1, "equal", 1);
        });

        MutationResult missed = noteIfAmount("equal", "wrong", 4L);
        assertThat(missed.applied()).isFalse();
        assertThat(missed.current()).hasSize(1);
        assertThat(missed.current().get(0)).containsEntry("amount", 5L);
        assertThat(subject().notes("equal")).containsExactly("start");

        assertThat(noteIfAmount("equal", "right", 5L).applied()).isTrue();
        assertThat(subject().notes("equal")).containsExactly("right");
    }

    @Test
    default void equalToNullMeansThatTheColumnIsAbsent() {
        subject().insertNote("absent", 1, "start");

        MutationResult missed = noteIfAmount("absent", "wrong", 1L);
        assertThat(missed.applied()).isFalse();
        assertThat(missed.current().get(0)).containsEntry("amount", null);

        assertThat(noteIfAmount("absent", "right", null).applied()).isTrue();
        assertThat(subject().notes("absent")).containsExactly("right");
    }

    @Test
    default void aRowThatDoesNotExistIsNotReturned() {
        MutationResult missed = noteIfAmount("no row", "wrong", 1L);

        assertThat(missed.applied()).isFalse();
        assertThat(missed.current()).isEmpty();
    }

    private MutationResult note(Mutation mutation, String tenant, String note) {
        return subject().apply(mutation, writer -> {
            writer.setObject(0, note);
            Tables.eventKey(writer, 1, tenant, 1);
        });
    }

    private MutationResult noteIfAmount(String tenant, String note, @Nullable Long amount) {
        Mutation update = subject().event(Kind.UPDATE, Condition.equal(List.of(Tables.AMOUNT)), Tables.NOTE);
        return subject().apply(update, writer -> {
            writer.setObject(0, note);
            Tables.eventKey(writer, 1, tenant, 1);
            if (amount == null) {
                writer.setNull(4);
            } else {
                writer.setLong(4, amount);
            }
        });
    }
}
