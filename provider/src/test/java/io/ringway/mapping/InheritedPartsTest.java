// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What entities have from mapped superclasses and embeddables, and the columns that they give it. */
class InheritedPartsTest {

    private static List<String> columns(Class<?> entity, Class<?>... others) {
        List<Class<?>> all = new ArrayList<>(List.of(others));
        all.add(entity);
        return EntityModel.of(all).entity(entity).columns().stream()
                .map(column -> column.path() + " -> " + column.column())
                .toList();
    }

    @MappedSuperclass
    abstract static class Keyed<K, V> {
        @Id
        K key;

        V value;
        List<V> values;
    }

    @Entity
    static class ByText extends Keyed<String, Integer> {}

    @MappedSuperclass
    abstract static class ById<V> extends Keyed<UUID, V> {}

    @Entity
    @AttributeOverride(name = "value", column = @Column(name = "content"))
    static class Texts extends ById<String> {}

    @Test
    void typeVariablesAreThoseOfEachEntity() {
        assertThat(columns(ByText.class))
                .containsExactly("key -> key text", "value -> value int", "values -> values list<int>");
        assertThat(columns(Texts.class, ByText.class))
                .containsExactly("key -> key uuid", "value -> content text", "values -> values list<text>");
    }

    @MappedSuperclass
    abstract static class Code {
        String plusFour;
    }

    @Embeddable
    static class Zip extends Code {
        String code;
    }

    @Embeddable
    static class Place {
        String town;

        @AttributeOverride(name = "code", column = @Column(name = "zip_code"))
        Zip zip;
    }

    @Entity
    static class House {
        @Id
        int id;

        Place at;

        @AttributeOverride(name = "town", column = @Column(name = "mail_town"))
        @AttributeOverride(name = "zip.code", column = @Column(name = "mail_code"))
        @AttributeOverride(name = "zip.plusFour", column = @Column(name = "mail_four"))
        Place mail;
    }

    @Test
    void theOutermostOverrideCountsAtEveryDepth() {
        assertThat(columns(House.class))
                .containsExactly(
                        "at.town -> town text",
                        "at.zip.plusFour -> plusfour text",
                        "at.zip.code -> zip_code text",
                        "id -> id int",
                        "mail.town -> mail_town text",
                        "mail.zip.plusFour -> mail_four text",
                        "mail.zip.code -> mail_code text");
    }

    @Entity
    @AttributeOverride(name = "value", column = @Column(name = "content"))
    static class Rooted extends ById<String> {}

    @Entity
    static class Grown extends Rooted {
        int own;
    }

    @Test
    void whatTheRootOverridesHoldsForAllThatExtendIt() {
        assertThat(columns(Grown.class, Rooted.class))
                .containsExactly(
                        "key -> key uuid",
                        "value -> content text",
                        "values -> values list<text>",
                        "own -> own int",
                        "dtype -> dtype text");
        assertThat(columns(Rooted.class, Grown.class)).contains("dtype -> dtype text");
    }
}
