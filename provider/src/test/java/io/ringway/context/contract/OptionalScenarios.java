// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.context.RecordedUnit;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Properties whose getters return Optionals. Each public method is a test. */
public final class OptionalScenarios {
    private static final String READ = "SELECT age, mail, id, motto, nick, score, seen FROM shop.profile WHERE id=1";

    private OptionalScenarios() {}

    public static void whatIsInAnOptionalIsTheAttribute() {
        RecordedUnit unit = RecordedUnit.of(Profile.class);

        assertThat(unit.in(em -> em.persist(full())))
                .containsExactly(
                        "INSERT shop.profile (id=1, age=7, mail='a@b', motto='go', nick='Ann', score=1.5, seen=9)");
        assertThat(unit.in(em -> {
                    Profile found = em.find(Profile.class, 1);
                    assertThat(found.getNick()).contains("Ann");
                    assertThat(found.getMotto()).contains("go");
                    assertThat(found.getAge()).hasValue(7);
                    assertThat(found.getSeen()).hasValue(9);
                    assertThat(found.getScore()).hasValue(1.5);
                    assertThat(found.getContact().getMail().get()).isEqualTo("a@b");
                }))
                .containsExactly(READ);
    }

    public static void anEmptyOptionalIsNull() {
        RecordedUnit unit = RecordedUnit.of(Profile.class);
        unit.in(em -> em.persist(full()));

        assertThat(unit.in(em -> {
                    Profile found = em.find(Profile.class, 1);
                    found.setNick(null);
                    found.setMotto(Optional.empty());
                    found.setAge(OptionalInt.empty());
                    found.setScore(OptionalDouble.of(2));
                }))
                .containsExactly(READ, "UPDATE shop.profile SET age=null, motto=null, nick=null, score=2.0 WHERE id=1");
        Profile empty = new Profile();
        empty.setId(2);
        assertThat(unit.in(em -> em.persist(empty))).containsExactly("INSERT shop.profile (id=2)");
        unit.in(em -> {
            Profile found = em.find(Profile.class, 2);
            assertThat(found.getNick()).isEmpty();
            assertThat(found.getMotto()).isEmpty();
            assertThat(found.getAge()).isEmpty();
            assertThat(found.getSeen()).isEmpty();
        });
    }

    private static Profile full() {
        Profile profile = new Profile();
        profile.setId(1);
        profile.setNick("Ann");
        profile.setMotto(Optional.of("go"));
        profile.setAge(OptionalInt.of(7));
        profile.setSeen(9L);
        profile.setScore(OptionalDouble.of(1.5));
        profile.setContact(new Profile.Contact());
        profile.getContact().setMail("a@b");
        return profile;
    }
}
