// SPDX-License-Identifier: Apache-2.0
package io.ringway.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.context.RecordedUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.ExcludeDefaultListeners;
import jakarta.persistence.ExcludeSuperclassListeners;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which listeners of a hierarchy are called, and in which order (Jakarta Persistence 3.2, 3.6.5). */
class ListenerOrderTest {
    private static final List<String> HEARD = new ArrayList<>();

    @Test
    void superclassesListenersComeFirstThenMethods() {
        persist(new Leaf());

        assertThat(HEARD).containsExactly("first", "second", "inherited", "third", "root method", "leaf method");
    }

    @Test
    void excludedListenersAreThoseOfSuperclassesAlone() {
        persist(new Apart());

        assertThat(HEARD).containsExactly("inherited", "third", "root method");
    }

    @Test
    void aListenerIsMadeOnceInAUnit() {
        Third.made = 0;
        RecordedUnit unit = RecordedUnit.of(Leaf.class, Apart.class);
        assertThat(Third.made).isZero();
        unit.in(em -> em.persist(new Leaf()));
        unit.in(em -> em.persist(new Apart()));

        assertThat(Third.made).isEqualTo(1);
    }

    private static void persist(Object entity) {
        HEARD.clear();
        RecordedUnit.of(entity.getClass()).in(em -> em.persist(entity));
    }

    @MappedSuperclass
    @EntityListeners({First.class, Second.class})
    static class Root {
        @Id
        int id;

        @PrePersist
        void root() {
            HEARD.add("root method");
        }
    }

    /** Its callback is no one's: it is neither an entity nor a mapped superclass. */
    static class Between extends Root {
        @PrePersist
        void between() {
            HEARD.add("never");
        }
    }

    @Entity
    @EntityListeners(Third.class)
    static class Leaf extends Between {
        @PrePersist
        private void leaf() {
            HEARD.add("leaf method");
        }
    }

    @Entity
    @ExcludeDefaultListeners
    @ExcludeSuperclassListeners
    @EntityListeners(Third.class)
    static class Apart extends Root {}

    static class First {
        @PrePersist
        void hear(Object entity) {
            HEARD.add("first");
        }
    }

    static class Second {
        @PrePersist
        void hear(Root entity) {
            HEARD.add("second");
        }
    }

    static class Inherited {
        @PrePersist
        private void inherited(Object entity) {
            HEARD.add("inherited");
        }
    }

    static class Third extends Inherited {
        static int made;

        Third() {
            made++;
        }

        @PrePersist
        private void hear(Root entity) {
            HEARD.add("third");
        }
    }
}
