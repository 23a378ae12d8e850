// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import io.ringway.annotation.StaticColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Entities that have nothing but static columns beside the partition key of another's table. */
class PartitionEntitiesTest {
    @Entity
    @IdClass(SampleId.class)
    static class Sample {
        @PartitionKey
        String probe;

        @ClusteringKey
        int number;

        int value;
    }

    record SampleId(String probe, int number) {}

    @Entity
    @Table(name = "sample")
    static class Probe {
        @Id
        @Column(name = "probe")
        String name;

        @StaticColumn
        String place;
    }

    @Entity
    @Table(name = "sample")
    static class Numbered {
        @Id
        int number;

        @StaticColumn
        String place;
    }

    @Entity
    @Table(name = "sample", schema = "elsewhere")
    static class Elsewhere extends Placed {
        @Id
        String probe;
    }

    @MappedSuperclass
    static class Placed {
        @StaticColumn
        String place;
    }

    @Entity
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    static class Place extends Placed {
        @Id
        String probe;
    }

    @Entity
    @Table(name = "sample")
    static class Wide extends Place {}

    @Test
    void theTableHasTheKeyOfTheRows() {
        EntityModel model = EntityModel.of(List.of(Probe.class, Sample.class));
        EntityMapping probe = model.entity(Probe.class);

        assertThat(probe.ofPartitions()).isTrue();
        assertThat(probe.tableSchema("ks").clustering())
                .isEqualTo(model.entity(Sample.class).tableSchema("ks").clustering());
        assertThat(model.entity(Sample.class).ofPartitions()).isFalse();
        assertThat(model.entity(Sample.class).hasStaticColumns()).isTrue();
    }

    @Test
    void withoutTheRowsThereIsNoSuchTable() {
        String text =
                "RW-1186: No entity of the unit has the rows of the table sample, of whose partitions it is: all that it"
                        + " has beside its id is static [%s]. A table has static columns only where it has clustering columns, which"
                        + " an entity with a @ClusteringKey gives it. List that entity in the unit, with the same @Table, or take"
                        + " @StaticColumn off.";

        assertThat(ProblemsTest.problems(Probe.class)).endsWith(text.formatted("Probe"));
        assertThat(ProblemsTest.problems(Elsewhere.class, Sample.class)).endsWith(text.formatted("Elsewhere"));
    }

    @Test
    void theIdIsThePartitionKeyOfTheRows() {
        assertThat(ProblemsTest.problems(Numbered.class, Sample.class))
                .endsWith(
                        "RW-1186: Its id is [number int], and the partition key of Sample [probe text] [Numbered]. All"
                                + " that it has beside its id is static, so that it is of the partitions of the table sample. Give it"
                                + " the whole partition key as its id, with the same columns and types.");
    }

    @Test
    void hierarchiesHaveRows() {
        assertThat(ProblemsTest.problems(Wide.class, Place.class, Sample.class))
                .contains(
                        "RW-1186: It extends an entity, or is extended, and has nothing but static columns [Wide]. The"
                                + " instances of entities that extend each other are rows, each of one class, and it has none. Let it"
                                + " extend nothing but mapped superclasses.");
    }
}
