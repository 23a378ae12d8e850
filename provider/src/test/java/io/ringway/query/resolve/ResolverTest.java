// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.ringway.query.jpql.JpqlParser;
import io.ringway.query.shop.Shop;
import io.ringway.query.tree.Path;
import io.ringway.query.tree.Position;
import io.ringway.query.tree.Root;
import io.ringway.query.tree.SelectClause;
import io.ringway.query.tree.SelectItem;
import io.ringway.query.tree.SelectQuery;
import io.ringway.query.typed.Resolution;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What queries become, and what is said of those that are wrong; the tables are in the resources. */
class ResolverTest {
    private static final String JDQL = "jdql ";

    private final JpqlParser parser = new JpqlParser();
    private final Resolver resolver = new Resolver(Shop.model());

    @TestFactory
    Stream<DynamicTest> resolvedQueries() {
        return tests(
                "/resolved-queries.txt",
                row -> assertThat(TypedText.of(resolve(row.query()))).isEqualTo(row.expected()));
    }

    @TestFactory
    Stream<DynamicTest> refusedQueries() {
        return tests(
                "/refused-queries.txt",
                row -> assertThat(catchThrowable(() -> resolve(row.query())))
                        .hasMessage(String.join("\n" + QueryTable.INDENT, row.expected())));
    }

    private interface Check {
        void check(QueryTable.Row row);
    }

    private static Stream<DynamicTest> tests(String table, Check check) {
        List<QueryTable.Row> rows = QueryTable.read(table).rows();
        assertThat(rows).hasSizeGreaterThan(60);
        return rows.stream().map(row -> DynamicTest.dynamicTest(row.query(), () -> check.check(row)));
    }

    private Resolution resolve(String query) {
        if (query.startsWith(JDQL)) {
            String text = query.substring(JDQL.length());
            return resolver.resolve(parser.parseJdql(text, "Product"), text);
        }
        return resolver.resolve(parser.parse(query), query);
    }

    @Test
    void aPlaceIsToldWithItsLine() {
        String text = "select c\nfrom Customer c\nwhere c.rating > 3\n  and c.nmae = 'x'";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolve(text))
                .withMessage(
                        "RW-1551: Customer has no attribute nmae [Customer.nmae, line 4, column 9]. Did you mean name?\n"
                                + "      and c.nmae = 'x'\n"
                                + "            ^");
    }

    @Test
    void whatWasNeverTextIsShownAsAWhole() {
        SelectQuery query = new SelectQuery(
                new SelectClause(
                        false,
                        List.of(new SelectItem(new Path(Position.NONE, "c", "nmae"), null, Position.NONE)),
                        Position.NONE),
                List.of(new Root("Customer", "c", Position.NONE)),
                null,
                List.of(),
                null,
                List.of(),
                Position.NONE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolver.resolve(query, "SELECT c.nmae FROM Customer c"))
                .withMessage("RW-1551: Customer has no attribute nmae [Customer.nmae]. Did you mean name?\n"
                        + "    SELECT c.nmae FROM Customer c");
    }
}
