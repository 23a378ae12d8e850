// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.annotation.MaterializedView;
import io.ringway.annotation.PartitionKey;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a materialized view can have of its table. */
class ViewRulesTest {
    @Entity
    static class Base {
        @Id
        int id;

        String a;
        String b;
    }

    @Entity
    @IdClass(WideId.class)
    @MaterializedView(of = Base.class)
    static class Wide {
        @PartitionKey
        String a;

        @PartitionKey
        String b;

        @PartitionKey
        int id;
    }

    record WideId(String a, String b, int id) {}

    @Entity
    @MaterializedView(of = Base.class)
    static class Other {
        @Id
        int a;
    }

    @Test
    void theKeyIsThatOfTheTableAndOneColumnMore() {
        assertThat(ProblemsTest.problems(Base.class, Wide.class))
                .endsWith(
                        "RW-1154: The key of the view is [a text, b text, id int], and that of its table [id int] [Wide,"
                                + " @MaterializedView]. Each row of the table is one row of the view. Take the table's whole key"
                                + " into the view's, and at most one other column.");
    }

    @Test
    void theColumnsAreThoseOfTheTable() {
        assertThat(ProblemsTest.problems(Base.class, Other.class))
                .contains(
                        "RW-1154: The column a int is no column of the table's rows [Other, @MaterializedView]. A view has"
                                + " columns of base, of the same types. Map one of [id int, a text, b text].")
                .contains("RW-1154: The key of the view is [a int], and that of its table [id int]");
    }

    @Test
    void theTableIsOneOfTheUnit() {
        assertThat(ProblemsTest.problems(Other.class))
                .isEqualTo(
                        "RW-1154: The view is of " + Base.class.getName() + ", which is no entity with a table in the"
                                + " unit [Other, @MaterializedView]. The database keeps views of tables alone. Name such an"
                                + " entity, of those that share a table the root, and list it in the unit.");
    }

    @MappedSuperclass
    static class Shared {
        @Id
        int id;

        String a;
    }

    @Entity
    static class Sub extends Base {}

    @Entity
    @MaterializedView(of = Base.class)
    static class OfRoot extends Shared {}

    @Entity
    @MaterializedView(of = Sub.class)
    static class OfSub extends Shared {}

    @Entity
    @MaterializedView(of = Base.class)
    static class InHierarchy extends Base {}

    @Entity
    @DiscriminatorColumn
    @MaterializedView(of = Base.class)
    static class WithDiscriminator extends Shared {}

    @Entity
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    abstract static class WithoutTable extends Shared {}

    @Entity
    static class WithTable extends WithoutTable {}

    @Entity
    @MaterializedView(of = WithoutTable.class)
    static class OfNoTable extends Shared {}

    @Entity
    @MaterializedView(of = WithTable.class)
    static class OfOneOfTheTables extends Shared {}

    @Test
    void hierarchiesHaveViewsOfTheirTablesAndAreNone() {
        EntityModel.of(List.of(Base.class, Sub.class, OfRoot.class));
        EntityModel.of(List.of(WithoutTable.class, WithTable.class, OfOneOfTheTables.class));
        assertThat(ProblemsTest.problems(Base.class, InHierarchy.class, WithDiscriminator.class))
                .isEqualTo(
                        "RW-1154: A materialized view belongs to a hierarchy of entities [InHierarchy, @MaterializedView]."
                                + " These share a table, or are found in each other's tables, and the view's rows are those of"
                                + " another. Let it extend nothing but mapped superclasses, without a discriminator.\n"
                                + "RW-1154: A materialized view belongs to a hierarchy of entities [WithDiscriminator,"
                                + " @MaterializedView]. These share a table, or are found in each other's tables, and the"
                                + " view's rows are those of another. Let it extend nothing but mapped superclasses, without a"
                                + " discriminator.");
        assertThat(ProblemsTest.problems(Base.class, Sub.class, OfSub.class))
                .startsWith("RW-1154: The view is of " + Sub.class.getName() + ", which is no entity with a table");
        assertThat(ProblemsTest.problems(WithoutTable.class, WithTable.class, OfNoTable.class))
                .startsWith("RW-1154: The view is of " + WithoutTable.class.getName() + ", which is no entity with a");
    }
}
