// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.named;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.data.named.MethodName.Action;
import io.ringway.mapping.EntityMapping;
import io.ringway.query.resolve.QueryTable;
import io.ringway.query.resolve.Resolver;
import io.ringway.query.shop.Shop;
import io.ringway.query.tree.Renderer;
import io.ringway.query.tree.SelectClause;
import jakarta.data.Sort;
import jakarta.data.exceptions.MappingException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What names of methods ask for, and what is said of those that are wrong; the table is in the resources. */
class MethodNameTest {

    @TestFactory
    Stream<DynamicTest> methodNames() {
        List<QueryTable.Row> rows = QueryTable.read("/method-names.txt").rows();
        assertThat(rows).hasSizeGreaterThan(50);
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.query(), () -> assertThat(read(row.query())).isEqualTo(row.expected())));
    }

    @Test
    void anOrderIsOneUnlessTheMethodHasValues() {
        EntityMapping purchase = entity("Purchase");

        assertThat(MethodName.read("findOrderByNumber", purchase, 0).order()).containsExactly(Sort.asc("number"));
        assertThat(Renderer.render(
                        MethodName.read("findOrderByNumber", purchase, 1).statement(SelectClause.IMPLICIT)))
                .isEqualTo("FROM Purchase WHERE this.number = ?1");
    }

    @Test
    void whatIsNoQueryIsTold() {
        assertThat(MethodName.isQuery("findByName")).isTrue();
        assertThat(MethodName.isQuery("count")).isTrue();
        assertThat(MethodName.isQuery("find")).isTrue();
        assertThat(MethodName.isQuery("finder")).isFalse();
        assertThat(MethodName.isQuery("searchByName")).isFalse();
    }

    private static List<String> read(String row) {
        EntityMapping entity = entity(row.substring(0, row.indexOf(' ')));
        MethodName name;
        try {
            name = MethodName.read(row.substring(row.indexOf(' ') + 1), entity, 0);
        } catch (MappingException e) {
            return List.of(e.getMessage().split("\n    "));
        }
        String statement = Renderer.render(name.statement(SelectClause.IMPLICIT));
        new Resolver(Shop.model()).resolve(name.statement(SelectClause.IMPLICIT), statement);
        List<String> lines = new ArrayList<>();
        lines.add(name.action() == Action.EXISTS ? "exists " + statement : statement);
        if (!name.order().isEmpty()) {
            lines.add("order " + name.order().stream().map(MethodNameTest::text).collect(Collectors.joining(", ")));
        }
        if (name.first() != MethodName.ALL) {
            lines.add("first " + name.first());
        }
        return lines;
    }

    private static String text(Sort<?> sort) {
        return sort.property()
                + (sort.ignoreCase() ? " ignoring case" : "")
                + (sort.isAscending() ? "" : " descending");
    }

    private static EntityMapping entity(String name) {
        return Shop.model().entities().stream()
                .filter(entity -> entity.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
