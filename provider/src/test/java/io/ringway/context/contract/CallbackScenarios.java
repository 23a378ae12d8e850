// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.EntityStore;
import io.ringway.FlushException;
import io.ringway.RoutedEntityManager;
import io.ringway.context.RecordedUnit;
import io.ringway.spi.DatastoreException.Effect;
import java.util.ArrayList;
import java.util.List;

/** What entities and their listeners hear, and when. Each public method is a test. */
public final class CallbackScenarios {
    private CallbackScenarios() {}

    public static void listenersComeFirstAndSuperclassesBeforeSubclasses() {
        RecordedUnit unit = unit();

        assertThat(unit.in(em -> {
                    em.persist(new Letter(1, "Hi"));
                    assertThat(Journal.heard()).containsExactly("PrePersist letter 1", "collected letter 1", "counted");
                }))
                .containsExactly("INSERT shop.letter (id=1, revision=1, text='Hi')");
        assertThat(Journal.heard()).containsExactly("PostPersist letter 1");
    }

    public static void aCallbackMayGiveTheId() {
        RecordedUnit unit = unit();

        assertThat(unit.in(em -> em.persist(new Letter(null, "Hi"))))
                .containsExactly("INSERT shop.letter (id=77, revision=1, text='Hi')");
    }

    public static void whatAnUpdateCallbackChangesIsInTheSameUpdate() {
        RecordedUnit unit = withLetter();

        assertThat(unit.in(em -> {
                    em.find(Letter.class, 1).setText("Ho");
                    assertThat(Journal.heard()).containsExactly("PostLoad letter 1");
                }))
                .containsExactly(
                        "SELECT revision, id, text FROM shop.letter WHERE id=1",
                        "UPDATE shop.letter SET revision=2, text='Ho' WHERE id=1");
        assertThat(Journal.heard()).containsExactly("PreUpdate letter 1", "counted", "PostUpdate letter 1");
    }

    public static void whatIsNotDirtyHearsNothing() {
        RecordedUnit unit = withLetter();
        unit.in(em -> {
            Letter letter = em.find(Letter.class, 1);
            letter.setText("Hi");
            em.flush();
            em.flush();
        });

        assertThat(Journal.heard()).containsExactly("PostLoad letter 1");
    }

    public static void anOverriddenCallbackIsNotCalled() {
        RecordedUnit unit = withLetter();
        unit.in(em -> em.remove(em.find(Letter.class, 1)));

        assertThat(Journal.heard())
                .containsExactly("PostLoad letter 1", "PreRemove letter 1", "leaving", "PostRemove letter 1");
    }

    public static void whatWasNeverWrittenIsRemovedWithoutAPostRemove() {
        RecordedUnit unit = unit();
        List<String> sent = unit.in(em -> {
            Letter letter = new Letter(1, "Hi");
            em.persist(letter);
            em.remove(letter);
        });

        assertThat(sent).isEmpty();
        assertThat(Journal.heard()).endsWith("PreRemove letter 1", "leaving").doesNotContain("PostRemove letter 1");
    }

    public static void postCallbacksComeAfterTheAcknowledgement() {
        RecordedUnit unit = unit();
        List<String> sentBefore = new ArrayList<>();
        RoutedEntityManager em = unit.em();
        em.persist(new Letter(1, "Hi"));
        Letter.surprise = letter -> sentBefore.addAll(unit.log());
        em.flush();

        assertThat(sentBefore).containsExactly("INSERT shop.letter (id=1, revision=1, text='Hi')");
    }

    public static void whatWasNotAppliedHearsNoPost() {
        RecordedUnit unit = unit();
        RoutedEntityManager em = unit.em();
        em.persist(new Letter(1, "Hi"));
        em.persist(new Letter(2, "Ho"));
        Journal.heard();
        unit.here().failNext(Effect.NOT_APPLIED, line -> line.contains("id=2"));

        assertThatExceptionOfType(FlushException.class).isThrownBy(em::flush);
        assertThat(Journal.heard()).containsExactly("PostPersist letter 1");
    }

    public static void aMergedNewInstanceIsPersistedAndAnotherOneLoaded() {
        RecordedUnit unit = unit();
        unit.in(em -> em.merge(new Letter(1, "Hi")));
        assertThat(Journal.heard())
                .containsExactly("PrePersist letter 1", "collected letter 1", "counted", "PostPersist letter 1");
        unit.in(em -> em.merge(new Letter(1, "Ho")));

        assertThat(Journal.heard())
                .containsExactly("PostLoad letter 1", "PreUpdate letter 1", "counted", "PostUpdate letter 1");
    }

    public static void refreshAndReadReferencesLoad() {
        RecordedUnit unit = withLetter();
        RoutedEntityManager em = unit.em();
        Letter letter = em.getReference(Letter.class, 1);
        assertThat(letter.getText()).isEqualTo("Hi");
        em.refresh(letter);

        assertThat(Journal.heard()).containsExactly("PostLoad letter 1", "PostLoad letter 1");
    }

    public static void whatACallbackThrowsLeavesOnlyRollback() {
        RecordedUnit unit = withLetter();
        RoutedEntityManager em = unit.em();
        em.getTransaction().begin();
        Letter.surprise = letter -> {
            throw new IllegalStateException("no stamp");
        };
        Letter unborn = new Letter(2, "Ho");

        assertThatThrownBy(() -> em.persist(unborn)).hasMessage("no stamp");
        assertThat(em.getTransaction().getRollbackOnly()).isTrue();
        assertThat(em.contains(unborn)).isFalse();
        em.getTransaction().rollback();
        assertThat(unit.log()).isEmpty();
    }

    public static void whatAPostCallbackThrowsLeavesTheRowWritten() {
        RecordedUnit unit = unit();
        RoutedEntityManager em = unit.em();
        Letter letter = new Letter(1, "Hi");
        em.getTransaction().begin();
        em.persist(letter);
        Letter.surprise = told -> {
            throw new IllegalStateException("no receipt");
        };

        assertThatThrownBy(em::flush).hasMessage("no receipt");
        assertThat(em.getTransaction().getRollbackOnly()).isTrue();
        unit.log();
        em.flush();
        assertThat(unit.log()).isEmpty();
    }

    public static void statelessVerbsAreHeard() {
        RecordedUnit unit = unit();
        EntityStore store = unit.factory().unwrap(EntityStore.class);
        Letter letter = new Letter(null, "Hi");
        store.insert(letter);
        assertThat(letter.getId()).isEqualTo(77);
        assertThat(Journal.heard()).endsWith("counted", "PostPersist letter 77").hasSize(4);
        store.upsert(new Letter(2, "Ho"));
        assertThat(Journal.heard()).startsWith("PrePersist letter 2").endsWith("PostPersist letter 2");
        store.update(new Letter(2, "He"));
        assertThat(Journal.heard()).containsExactly("PreUpdate letter 2", "counted", "PostUpdate letter 2");
        Letter found = store.find(Letter.class, 2).orElseThrow();
        assertThat(Journal.heard()).containsExactly("PostLoad letter 2");
        store.delete(found);

        assertThat(Journal.heard()).containsExactly("PreRemove letter 2", "leaving", "PostRemove letter 2");
    }

    public static void batchesAreHeard() {
        RecordedUnit unit = withLetter();
        RoutedEntityManager em = unit.em();
        Letter letter = em.find(Letter.class, 1);
        letter.setText("He");
        Journal.heard();
        em.runInBatch(batch -> {
            batch.insert(new Letter(null, "Ho"));
            assertThat(Journal.heard()).hasSize(3);
            batch.update(letter);
            batch.upsert(new Letter(3, "Ha"));
            batch.delete(new Letter(4, null));
            assertThat(Journal.heard()).containsExactly("PreRemove letter 4", "leaving");
            batch.explain();
            assertThat(Journal.heard()).isEmpty();
        });

        assertThat(Journal.heard())
                .startsWith("PreUpdate letter 1", "counted", "PrePersist letter 3")
                .endsWith(
                        "PostPersist letter 77", "PostUpdate letter 1", "PostPersist letter 3", "PostRemove letter 4");
        assertThat(unit.log()).anyMatch(line -> line.contains("revision=2, text='He'"));
    }

    public static void aManagedInstanceOfABatchHearsOfItsInsertOnce() {
        RecordedUnit unit = unit();
        RoutedEntityManager em = unit.em();
        Letter letter = new Letter(1, "Hi");
        em.persist(letter);
        em.runInBatch(batch -> batch.insert(letter));
        em.flush();

        assertThat(Journal.heard())
                .containsExactly("PrePersist letter 1", "collected letter 1", "counted", "PostPersist letter 1");
    }

    private static RecordedUnit unit() {
        Journal.heard();
        Letter.surprise = null;
        return RecordedUnit.of(Letter.class);
    }

    private static RecordedUnit withLetter() {
        RecordedUnit unit = unit();
        unit.in(em -> em.persist(new Letter(1, "Hi")));
        Journal.heard();
        return unit;
    }
}
