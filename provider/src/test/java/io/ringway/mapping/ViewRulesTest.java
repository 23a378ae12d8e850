// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.annotation.MaterializedView;
import io.ringway.annotation.PartitionKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
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
                                + " entity, and list it in the unit.");
    }
}
