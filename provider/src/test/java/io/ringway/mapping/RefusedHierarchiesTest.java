// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringway.MappingException;
import io.ringway.annotation.Counter;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts that refuse entities which extend entities. */
class RefusedHierarchiesTest {

    private static String problems(Class<?>... types) {
        MappingException refused = catchThrowableOfType(MappingException.class, () -> EntityModel.of(List.of(types)));
        return Stream.of(refused)
                .flatMap(each -> each.problems().stream())
                .map(problem -> problem.text().replace(RefusedHierarchiesTest.class.getName() + "$", "~"))
                .collect(Collectors.joining("\n"));
    }

    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Joined {
        @Id
        int id;
    }

    @Entity
    static class JoinedSub extends Joined {}

    @Test
    void joinedTables() {
        assertThat(problems(Joined.class, JoinedSub.class))
                .isEqualTo(
                        "RW-1180: The inheritance strategy JOINED is not supported [Joined]. An instance would be a row in "
                                + "each of several tables: CQL does not join them, so every read would need one request for each "
                                + "table, and they could not be written together. Take SINGLE_TABLE, where what a class lacks costs "
                                + "no room, or TABLE_PER_CLASS.");
    }

    @Entity
    static class Root {
        @Id
        int id;

        String name;
    }

    @Entity
    @Table(name = "own")
    @Inheritance
    @DiscriminatorColumn
    static class Demanding extends Root {
        @Id
        int second;
    }

    @Test
    void whatBelongsToTheRoot() {
        assertThat(problems(Root.class, Demanding.class))
                .contains("RW-1183: @Inheritance stands on an entity that extends another [Demanding]. It concerns all "
                        + "entities that extend Root. Put it there.")
                .contains("RW-1183: @DiscriminatorColumn stands on")
                .contains("RW-1183: @Table stands on")
                .contains(
                        "RW-1183: The id attribute is declared below the root of the hierarchy [Demanding.second]. All "
                                + "entities that extend Root have one key (Jakarta Persistence 3.2, 2.4). Declare it there.");
    }

    @Entity
    static class Long1 extends Root {
        long size;
    }

    @Entity
    static class Text1 extends Root {
        @Column(name = "size")
        String length;
    }

    @Test
    void columnsThatDiffer() {
        assertThat(problems(Root.class, Long1.class, Text1.class))
                .isEqualTo(
                        "RW-1182: The column size is mapped both as bigint and as text [Text1.length]. All classes that "
                                + "extend Root stand in one table. Name another column by @Column, or give both one type.");
    }

    @Entity
    @DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.INTEGER)
    static class Numbered {
        @Id
        int id;
    }

    @Entity
    @DiscriminatorValue("one")
    static class Word extends Numbered {}

    @Entity
    @DiscriminatorValue("7")
    static class Seven extends Numbered {
        String kind;
    }

    @Entity
    @DiscriminatorValue("07")
    static class Again extends Numbered {}

    @Test
    void discriminatorValues() {
        assertThat(problems(Numbered.class, Word.class, Seven.class, Again.class))
                .isEqualTo(
                        "RW-1181: The class has no discriminator value [Numbered]. Only a discriminator of type STRING has "
                                + "one by itself: the entity's name. Give one by @DiscriminatorValue.\n"
                                + "RW-1181: Two classes have the discriminator value 7 [Again and Seven]. A row would be of both. "
                                + "Give one of them another by @DiscriminatorValue.\n"
                                + "RW-1181: 'one' is not a discriminator value of type INTEGER [Word]. The column kind int cannot hold "
                                + "it so. Give another one by @DiscriminatorValue.\n"
                                + "RW-1181: The discriminator has the column of an attribute: kind int [Seven.kind]. Which class a row "
                                + "is of never changes, and no attribute may say otherwise. Name another column by "
                                + "@DiscriminatorColumn, or leave the attribute out: the class says it.");
    }

    @Entity
    @DiscriminatorColumn(columnDefinition = "list<text>")
    static class Listed {
        @Id
        int id;
    }

    @Test
    void discriminatorTypes() {
        assertThat(problems(Listed.class))
                .isEqualTo(
                        "RW-1181: A discriminator of type STRING does not stand in a column of type list<text> [Listed]. "
                                + "Take text or ascii for STRING and CHAR, int, smallint or tinyint for INTEGER.");
    }

    @Test
    void rootsOutsideTheUnit() {
        assertThat(problems(Long1.class))
                .isEqualTo(
                        "RW-1183: The entity extends ~Root, which is not in the unit [Long1]. The entity that all others "
                                + "extend has their key. List it in the unit, or make it a @MappedSuperclass.");
    }

    @Entity
    static class Counted {
        @Id
        int id;
    }

    @Entity
    static class Hits extends Counted {
        @Counter
        long hits;
    }

    @Entity
    @DiscriminatorColumn
    static class AloneWithCounter {
        @Id
        int id;

        @Counter
        long hits;
    }

    @Test
    void countersBesideADiscriminator() {
        String problem =
                " [%s]. A table of counters has no other columns outside its key, and counting makes no row of a"
                        + " class. Use @Inheritance(strategy = TABLE_PER_CLASS), or a @MappedSuperclass.";
        assertThat(problems(Counted.class, Hits.class, AloneWithCounter.class).lines())
                .containsExactlyInAnyOrder(
                        "RW-1135: The entity has counters, and a discriminator" + problem.formatted("Hits"),
                        "RW-1135: The entity has counters, and a discriminator"
                                + problem.formatted("AloneWithCounter"));
    }
}
