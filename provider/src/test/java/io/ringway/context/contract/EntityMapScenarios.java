// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ringway.EntityStore;
import io.ringway.RingwayException;
import io.ringway.context.RecordedUnit;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;

/** Maps of entities. Each public method is a test. */
public final class EntityMapScenarios {
    private EntityMapScenarios() {}

    private static RecordedUnit filled() {
        RecordedUnit unit = RecordedUnit.of(Theatre.class, Stage.class, Author.class);
        unit.in(em -> {
            Author ann = new Author("Ann", "UK");
            Author bob = new Author("Bob", "US");
            Theatre theatre = new Theatre(1);
            theatre.getCast().put("Hamlet", ann);
            theatre.getCast().put("Ghost", bob);
            theatre.getCast().put("Yorick", ann);
            theatre.getDuty().put(DayOfWeek.MONDAY, bob);
            theatre.getPatrons().put("Ann", ann);
            theatre.getStages().put("main", new Stage(7, "main", theatre));
            theatre.getStages().put("studio", new Stage(8, "studio", theatre));
            em.persist(theatre);
        });
        unit.log();
        return unit;
    }

    private static List<String> writes(List<String> log) {
        return log.stream().filter(line -> !line.startsWith("SELECT")).toList();
    }

    public static void keysAreWrittenBesideTheOwner() {
        RecordedUnit unit = RecordedUnit.of(Theatre.class, Stage.class, Author.class);
        assertThat(unit.in(em -> {
                    Theatre theatre = new Theatre(1);
                    theatre.getCast().put("Hamlet", new Author("Ann", "UK"));
                    theatre.getDuty().put(DayOfWeek.MONDAY, theatre.getCast().get("Hamlet"));
                    theatre.getPatrons().put("Ann", theatre.getCast().get("Hamlet"));
                    em.persist(theatre);
                }))
                .containsExactlyInAnyOrder(
                        "INSERT shop.author (name='Ann', country='UK')",
                        "INSERT shop.theatre (id=1)",
                        "INSERT shop.theatre_cast (theatre_id=1, part='Hamlet', cast_name='Ann')",
                        "INSERT shop.theatre_duty (theatre_id=1, duty_key='MONDAY', duty_name='Ann')",
                        "INSERT shop.theatre_author (theatre_id=1, patrons_name='Ann')");
    }

    public static void mapsAreReadWhenTheyAreUsed() {
        RecordedUnit unit = filled();

        unit.in(em -> {
            Theatre theatre = em.find(Theatre.class, 1);
            assertThat(unit.log()).containsExactly("SELECT id FROM shop.theatre WHERE id=1");
            assertThat(theatre.getCast()).hasSize(3).containsKeys("Hamlet", "Ghost", "Yorick");
            assertThat(theatre.getCast().get("Hamlet")).isSameAs(em.find(Author.class, "Ann"));
            assertThat(theatre.getCast().get("Yorick"))
                    .isSameAs(theatre.getCast().get("Hamlet"));
            assertThat(theatre.getCast().get("nobody")).isNull();
            assertThat(theatre.getDuty().get(DayOfWeek.MONDAY).getCountry()).isEqualTo("US");
            assertThat(theatre.getPatrons()).containsOnlyKeys("Ann");
            assertThat(theatre.getStages()).containsOnlyKeys("main", "studio");
            assertThat(theatre.getStages().get("studio").getNumber()).isEqualTo(8);
        });
    }

    public static void whatIsReadIsNotWritten() {
        RecordedUnit unit = filled();

        assertThat(writes(unit.in(em -> {
                    Theatre theatre = em.find(Theatre.class, 1);
                    assertThat(theatre.getCast().size()
                                    + theatre.getStages().size()
                                    + theatre.getPatrons().size())
                            .isEqualTo(6);
                })))
                .isEmpty();
    }

    public static void anEntryIsOneRow() {
        RecordedUnit unit = filled();

        assertThat(writes(unit.in(em -> {
                    Map<String, Author> cast = em.find(Theatre.class, 1).getCast();
                    cast.put("Ghost", em.find(Author.class, "Ann"));
                    cast.remove("Hamlet");
                    cast.put("Ophelia", em.find(Author.class, "Bob"));
                })))
                .hasSize(1)
                .first()
                .asString()
                .contains(
                        "part='Ghost', cast_name='Ann'", "part='Ophelia', cast_name='Bob'", "DELETE", "part='Hamlet'");
        unit.in(em -> assertThat(em.find(Theatre.class, 1).getCast())
                .containsOnlyKeys("Ghost", "Yorick", "Ophelia")
                .containsEntry("Ghost", em.find(Author.class, "Ann")));
    }

    public static void anElementThatLeavesAnOwnedMapIsAnOrphan() {
        RecordedUnit unit = filled();

        assertThat(writes(unit.in(em -> em.find(Theatre.class, 1).getStages().remove("main"))))
                .containsExactly("DELETE shop.stage WHERE number=7");
    }

    public static void theOtherSideHasAnOwnerOnce() {
        RecordedUnit unit = filled();
        unit.in(em -> {
            Map<String, Stage> rented = em.find(Theatre.class, 1).getRented();
            rented.put("summer", em.find(Stage.class, 7));
            rented.put("winter", em.find(Stage.class, 7));
        });

        unit.in(em -> assertThat(em.find(Stage.class, 7).getRenters()).containsExactly(em.find(Theatre.class, 1)));
    }

    public static void mergeCopiesEntries() {
        RecordedUnit unit = filled();
        EntityManager before = unit.em();
        Theatre detached = before.find(Theatre.class, 1);
        detached.getCast().remove("Ghost");
        detached.getCast().put("Hamlet", before.find(Author.class, "Bob"));
        detached.getPatrons().clear();
        before.clear();

        assertThat(writes(unit.in(em -> em.merge(detached))).toString())
                .contains("part='Hamlet', cast_name='Bob'", "part='Ghost'", "patrons_name='Ann'");
        unit.in(em -> assertThat(em.find(Theatre.class, 1).getCast()).containsOnlyKeys("Hamlet", "Yorick"));
    }

    public static void anotherMapIsComparedWithTheStoredOne() {
        RecordedUnit unit = filled();

        assertThat(writes(unit.in(em -> {
                    Author ann = em.find(Author.class, "Ann");
                    em.find(Theatre.class, 1).setCast(new HashMap<>(Map.of("Hamlet", ann, "Yorick", ann)));
                })))
                .hasSize(1)
                .first()
                .asString()
                .contains("DELETE", "part='Ghost'")
                .doesNotContain("INSERT");
    }

    public static void aNullKeyIsRefused() {
        RecordedUnit unit = filled();
        EntityManager em = unit.em();
        em.find(Theatre.class, 1).getCast().put(null, em.find(Author.class, "Ann"));

        assertThatIllegalStateException()
                .isThrownBy(em::flush)
                .withMessage("RW-1342: A map of entities holds the key null [Theatre.cast, id 1]. The key is a part of "
                        + "the primary key of the join table. Give each element a key.");
    }

    public static void removingTheOwnerDeletesItsPartitions() {
        RecordedUnit unit = filled();

        assertThat(writes(unit.in(em -> em.remove(em.find(Theatre.class, 1)))).toString())
                .contains("shop.theatre WHERE id=1", "number=7", "number=8", "theatre_id=1");
    }

    public static void serializedItIsAPlainMap() throws Exception {
        RecordedUnit unit = filled();
        EntityManager em = unit.em();
        Map<DayOfWeek, Author> duty = em.find(Theatre.class, 1).getDuty();
        duty.clear();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(duty);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isInstanceOf(HashMap.class).isEqualTo(Map.of());
        }
    }

    public static void theStoreReadsNoMaps() {
        EntityStore store = filled().factory().unwrap(EntityStore.class);
        Theatre theatre = store.find(Theatre.class, 1).orElseThrow();

        Assertions.assertThatExceptionOfType(RingwayException.class)
                .isThrownBy(() -> theatre.getCast().size())
                .withMessageStartingWith("RW-1333: The collection 'cast' is not loaded");
        theatre.setCast(Map.of("Hamlet", new Author("Ann", "UK")));
        Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> store.insert(theatre))
                .withMessageStartingWith("RW-1335: ");
    }
}
