// SPDX-License-Identifier: Apache-2.0
package io.ringway.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringway.Repositories;
import io.ringway.context.RecordedUnit;
import jakarta.data.exceptions.DataException;
import jakarta.data.repository.By;
import jakarta.data.repository.Find;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Save;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Constraints of repository methods (Jakarta Validation 3.1, 4.6). */
class ValidatedMethodsTest {
    private RecordedUnit unit;
    private Boats boats;

    @BeforeEach
    void open() {
        unit = RecordedUnit.validating(Boat.class);
        boats = unit.factory().unwrap(Repositories.class).get(Boats.class);
    }

    @Test
    void argumentsAreCheckedBeforeAnythingIsSent() {
        ConstraintViolationException refusal =
                catchThrowableOfType(ConstraintViolationException.class, () -> boats.named(" "));

        assertThat(refusal)
                .hasMessage(
                        "RW-2035: The arguments are not valid: id must not be blank [Boats.named]. Nothing was sent. Correct"
                                + " the arguments, or the constraints of the method.");
        assertThat(refusal.getConstraintViolations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.getRootBean()).isInstanceOf(Boats.class));
        assertThat(unit.here().log()).isEmpty();
    }

    @Test
    void instancesAreCheckedWhereTheMethodSaysSo() {
        assertThatThrownBy(() -> boats.store(new Boat("Ark", -3)))
                .isInstanceOf(ConstraintViolationException.class)
                .hasMessageStartingWith(
                        "RW-2035: The arguments are not valid: boat.length must be greater than 0 [Boats.store].");
        boats.store(new Boat("Ark", 133));
        assertThat(boats.named("Ark")).isPresent();
    }

    @Test
    void resultsAreChecked() {
        boats.store(new Boat("Ark", 133));

        assertThat(boats.among(List.of("Ark"))).hasSize(1);
        assertThatThrownBy(() -> boats.among(List.of("Bark")))
                .isInstanceOf(ConstraintViolationException.class)
                .hasMessage(
                        "RW-2036: The result is not valid: <return value> size must be between 1 and 2147483647 [Boats.among]."
                                + " What the method does was done. Correct what is stored, or the constraints of the method.");
    }

    @Test
    void elementsAreCheckedToo() {
        boats.store(new Boat("Ark", 133));

        assertThat(boats.lengths(List.of("Ark"))).containsExactly(133);
        assertThatThrownBy(() -> boats.lengths(List.of("Ark", " ")))
                .isInstanceOf(ConstraintViolationException.class)
                .hasMessageStartingWith("RW-2035: ")
                .hasMessageContaining("must not be blank [Boats.lengths]");
        boats.store(new Boat("Raft", 3));
        assertThatThrownBy(() -> boats.lengths(List.of("Raft")))
                .isInstanceOf(ConstraintViolationException.class)
                .hasMessageStartingWith("RW-2036: ")
                .hasMessageContaining("must be greater than or equal to 10 [Boats.lengths]");
    }

    @Test
    void resultsThatComeLaterAreCheckedWhenTheyAreThere() {
        boats.store(new Boat("Ark", 133));

        assertThat(boats.later(List.of("Ark")))
                .succeedsWithin(Duration.ofMinutes(1))
                .asList()
                .hasSize(1);
        CompletableFuture<?> none = boats.later(List.of("Bark")).toCompletableFuture();
        assertThatThrownBy(none::get)
                .cause()
                .isInstanceOf(ConstraintViolationException.class)
                .hasMessageStartingWith(
                        "RW-2036: The result is not valid: <return value> size must be between 1 and 2147483647 [Boats.later].");
        assertThat(none.handle((result, failure) -> failure))
                .isCompletedWithValueMatching(ConstraintViolationException.class::isInstance);
    }

    @Test
    void argumentsOfLaterMethodsAreCheckedAtOnce() {
        assertThatThrownBy(() -> boats.later(List.of())).isInstanceOf(ConstraintViolationException.class);
        assertThat(unit.here().log()).isEmpty();
    }

    @Test
    void failuresOfLaterMethodsStayAsTheyAre() {
        unit.here().close();

        CompletableFuture<?> failed = boats.later(List.of("Ark")).toCompletableFuture();
        assertThatThrownBy(failed::get).cause().isInstanceOf(DataException.class);
    }

    @Repository
    interface Boats {
        @Find
        Optional<Boat> named(@By("id") @NotBlank String id);

        @Find
        @Size(min = 1)
        List<Boat> among(@By("id") List<String> ids);

        @Query("SELECT length WHERE id IN :ids")
        List<@Min(10) Integer> lengths(List<@NotBlank String> ids);

        @Find
        CompletionStage<@Size(min = 1) List<Boat>> later(@By("id") @NotEmpty List<String> ids);

        @Save
        void store(@Valid Boat boat);
    }

    @Entity(name = "Boat")
    static class Boat {
        @Id
        String id;

        @Positive
        int length;

        Boat() {}

        Boat(String id, int length) {
            this.id = id;
            this.length = length;
        }
    }
}
