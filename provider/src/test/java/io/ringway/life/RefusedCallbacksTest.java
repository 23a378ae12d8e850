// SPDX-License-Identifier: Apache-2.0
package io.ringway.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringway.MappingException;
import io.ringway.Problem;
import io.ringway.mapping.EntityModel;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Callbacks that cannot be called are told when a unit opens, all of them at once. */
class RefusedCallbacksTest {
    private static final String PLACE = RefusedCallbacksTest.class.getName() + "$";

    @Test
    void methodsOfEntities() {
        assertThat(problems(Clumsy.class))
                .containsExactlyInAnyOrder(
                        refused("Clumsy.argument", "it has parameters", "argument()"),
                        refused("Clumsy.result", "it returns something", "result()"),
                        refused("Clumsy.fixed", "it is static", "fixed()"),
                        refused("Clumsy.last", "it is final", "last()"),
                        refused("Clumsy.failing", "it declares a checked exception", "failing()"));
    }

    @Test
    void twoOfOneKind() {
        assertThat(problems(Twice.class))
                .containsExactly("RW-1161: Two methods of a class have @PostLoad: one, two [" + PLACE
                        + "Twice]. Nothing says in which order they would be called. Let one call the other, or put one "
                        + "into an entity listener.");
    }

    @Test
    void methodsOfListeners() {
        assertThat(problems(Heard.class))
                .containsExactlyInAnyOrder(
                        refused("Deaf.nothing", "it does not have one parameter", "nothing(Heard entity)"),
                        refused("Deaf.other", "its parameter is no Heard", "other(Heard entity)"),
                        "RW-1162: The entity listener has no constructor without parameters [" + PLACE
                                + "Deaf, a listener of Heard]. Without CDI it is made with it. Add one, or make the "
                                + "listener static if it is an inner class.");
    }

    private static String refused(String where, String what, String signature) {
        return "RW-1160: The method cannot be a callback: " + what + " [" + PLACE + where
                + "]. Jakarta Persistence 3.2, 3.6.2 says what a callback method looks like. Write: void " + signature
                + ", without a checked exception.";
    }

    private static List<String> problems(Class<?> entity) {
        EntityModel model = EntityModel.of(List.of(entity));
        MappingException refusal =
                catchThrowableOfType(MappingException.class, () -> Lives.of(model, new PlainListeners(), null));
        return refusal.problems().stream().map(Problem::text).toList();
    }

    @Entity
    static class Clumsy {
        @Id
        int id;

        @PrePersist
        void argument(Object entity) {}

        @PreUpdate
        int result() {
            return id;
        }

        @PostUpdate
        static void fixed() {}

        @PreRemove
        final void last() {}

        @PostLoad
        void failing() throws IOException {
            throw new IOException();
        }
    }

    @Entity
    static class Twice {
        @Id
        int id;

        @PostLoad
        void two() {}

        @PostLoad
        void one() {}
    }

    @Entity
    @EntityListeners(Deaf.class)
    static class Heard {
        @Id
        int id;
    }

    static class Deaf {
        Deaf(int ignored) {}

        @PrePersist
        void nothing() {}

        @PostLoad
        void other(Twice entity) {}
    }
}
