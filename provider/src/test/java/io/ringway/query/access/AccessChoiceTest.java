// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.spi.Column;
import io.ringway.spi.ColumnType;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.Feature;
import io.ringway.spi.IndexSchema;
import io.ringway.spi.IndexSchema.Part;
import io.ringway.spi.Ordering;
import io.ringway.spi.Restriction;
import io.ringway.spi.Restriction.Operator;
import io.ringway.spi.TableId;
import io.ringway.spi.TableSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The table has the partition key (p, q), the clustering columns a, b, c, storage-attached indexes on number, name, tags and
 * the keys and entries of labels, another kind of index on code, and no index on plain.
 */
class AccessChoiceTest {
    private static final Map<String, Column> COLUMNS = columns();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            conditions                 | path                                                        | left
            p = , q =                  | PARTITION p =, q =                                          | -
            q = , p =                  | PARTITION p =, q =                                          | -
            p = , q in                 | PARTITIONS p =, q = each                                    | -
            p in , q in                | PARTITIONS p = each, q = each                               | -
            p = , q = , a =            | PARTITION p =, q =, a =                                     | -
            p = , q = , a in           | PARTITION p =, q =, a in                                    | -
            p = , q = , a = , b >      | PARTITION p =, q =, a =, b >                                | -
            p = , q = , a > , a <=     | PARTITION p =, q =, a >, a <=                               | -
            p = , q = , a > , a >=     | PARTITION p =, q =, a >                                     | a >=
            p = , q = , a+b >          | PARTITION p =, q =, a+b >                                   | -
            p = , q = , a < , a+b >    | PARTITION p =, q =, a+ <, a+b >                             | -
            p = , q = , a+b > , a <    | PARTITION p =, q =, a+b >, a+ <                             | -
            p = , q = , a > , a+b >    | PARTITION p =, q =, a >                                     | a+b >
            p = , q = , a = , a+b >    | PARTITION p =, q =, a =                                     | a+b >
            a+b >                      | SCAN                                                        | a+b >
            p = , q = , a > , b =      | PARTITION p =, q =, a >, b = filtering                      | -
            p = , q = , b =            | PARTITION p =, q =, b = filtering                           | -
            p = , q = , number >       | PARTITION p =, q =, number >                                | -
            p = , q = , plain =        | PARTITION p =, q =, plain = filtering                       | -
            p = , q = , plain in       | PARTITION p =, q =                                          | plain in
            p = , p = , q =            | PARTITION p =, q =                                          | p =
            p = , q = , a+b >          | PARTITION p =, q =, a+b >                                   | -
            p = , q = , a+b > , a+b <= | PARTITION p =, q =, a+b >, a+b <=                           | -
            p = , q = , a+b > , b <    | PARTITION p =, q =, a+b >                                   | b <
            p = , q = , a+b > , a < , b = | PARTITION p =, q =, a+b >, a+ <                          | b =
            p = , q = , a+b > , c =    | PARTITION p =, q =, a+b >, c = filtering                    | -
            p = , q = , a = , b+c <=   | PARTITION p =, q =, a =, b+c <=                             | -
            p = , q = , b+c >          | PARTITION p =, q =                                          | b+c >
            a+b >                      | SCAN                                                        | a+b >
            p+q in                     | PARTITIONS p = each, q = each                               | -
            q+p in , a >               | PARTITIONS p = each, q = each, a >                          | -
            p+q+a in , b =             | PARTITIONS p = each, q = each, a = each, b =                | -
            p+q+b in                   | SCAN                                                        | p+q+b in
            p+a in                     | SCAN                                                        | p+a in
            p+q in , p =               | PARTITIONS p = each, q = each                               | p =
            p = , q = , a = , b = , c = , plain = | PARTITION p =, q =, a =, b =, c =                | plain =
            p = , q = , a in , b = , c in , number = | PARTITION p =, q =, a in, b =, c in           | number =
            p =                        | FILTERING p = filtering                                     | -
            p >                        | SCAN                                                        | p >
            a =                        | FILTERING a = filtering                                     | -
            number =                   | INDEX number =                                              | -
            number > , number <        | INDEX number >, number <                                    | -
            number = , name =          | INDEX number =, name =                                      | -
            number in                  | INDEX number = each                                         | -
            number in , name in        | INDEX number = each                                         | name in
            name >                     | FILTERING name > filtering                                  | -
            tags contains              | INDEX tags contains                                         | -
            tags contains , tags contains | INDEX tags contains, tags contains                       | -
            labels key                 | INDEX labels key                                            | -
            labels contains            | FILTERING labels contains filtering                         | -
            labels entry               | INDEX labels entry                                          | -
            code =                     | INDEX code =                                                | -
            code >                     | FILTERING code > filtering                                  | -
            code = , plain =           | INDEX code =, plain = filtering                             | -
            number = , plain >         | INDEX number =, plain > filtering                           | -
            number = , a =             | INDEX number =, a = filtering                               | -
            plain = , plain =          | FILTERING plain = filtering                                 | plain =
            token > , token <=         | INDEX token >, token <=                                     | -
            token > , plain =          | FILTERING token >, plain = filtering                        | -
            -                          | SCAN                                                        | -
            """, useHeadersInDisplayName = true)
    void choosesTheBestPath(String conditions, String path, String left) {
        assertThat(choose(conditions, EnumSet.allOf(Feature.class))).isEqualTo(path + " | " + left);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            number =                   | FILTERING number = filtering                                | -
            number in                  | SCAN                                                        | number in
            code =                     | INDEX code =                                                | -
            number = , code =          | INDEX code =, number = filtering                            | -
            """)
    void withoutStorageAttachedIndexes(String conditions, String path, String left) {
        assertThat(choose(conditions, EnumSet.of(Feature.SECONDARY_INDEX))).isEqualTo(path + " | " + left);
    }

    private static String choose(String text, Set<Feature> features) {
        List<ColumnCondition> conditions = new ArrayList<>();
        String[] parts = text.equals("-") ? new String[0] : text.split(",");
        for (String part : parts) {
            String[] words = part.strip().split(" ");
            Restriction restriction = restriction(words[0], words[1]);
            conditions.add(new ColumnCondition(
                    restriction,
                    Collections.nCopies(restriction.parameters().size(), arguments -> 1),
                    conditions.size()));
        }
        Access access = AccessChoice.of(table(), features, conditions);
        StringJoiner left = new StringJoiner(", ");
        for (ColumnCondition condition : conditions) {
            if (!access.served().containsAll(condition.conjuncts())) {
                left.add(text(condition.restriction()));
            }
        }
        return render(access) + " | " + (left.length() == 0 ? "-" : left);
    }

    private static String render(Access access) {
        StringJoiner where = new StringJoiner(", ");
        int slot = 0;
        for (Restriction restriction : access.restrictions()) {
            int first = slot;
            boolean each = access.inTurn().stream().anyMatch(together -> together.contains(first));
            where.add(text(restriction) + (each ? " each" : ""));
            slot += restriction.parameters().size();
        }
        return (access.path() + " " + where + (access.filtering() ? " filtering" : "")).strip();
    }

    private static Restriction restriction(String column, String operator) {
        if (column.contains("+")) {
            List<Column> together =
                    Stream.of(column.split("\\+")).map(COLUMNS::get).toList();
            return new Restriction.Together(together, operator(operator));
        }
        Column known = COLUMNS.get(column);
        return switch (operator) {
            case "entry" -> new Restriction.Entry(known);
            default ->
                column.equals("token")
                        ? new Restriction.TokenBound(table().partitionKey(), operator(operator), Scalar.BIGINT)
                        : Restriction.on(known, operator(operator));
        };
    }

    private static Operator operator(String text) {
        return switch (text) {
            case "=" -> Operator.EQUAL;
            case "in" -> Operator.IN;
            case "<" -> Operator.LESS;
            case "<=" -> Operator.LESS_OR_EQUAL;
            case ">" -> Operator.GREATER;
            case ">=" -> Operator.GREATER_OR_EQUAL;
            case "contains" -> Operator.CONTAINS;
            case "key" -> Operator.CONTAINS_KEY;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static String text(Restriction restriction) {
        if (restriction instanceof Restriction.Entry entry) {
            return entry.column().name() + " entry";
        }
        if (restriction instanceof Restriction.TokenBound bound) {
            return "token " + symbol(bound.operator());
        }
        if (restriction instanceof Restriction.Together together) {
            List<String> names = together.columns().stream().map(Column::name).toList();
            return String.join("+", names) + (names.size() == 1 ? "+ " : " ") + symbol(together.operator());
        }
        Restriction.Comparison comparison = (Restriction.Comparison) restriction;
        return comparison.column().name() + " " + symbol(comparison.operator());
    }

    private static String symbol(Operator operator) {
        return switch (operator) {
            case EQUAL -> "=";
            case IN -> "in";
            case LESS -> "<";
            case LESS_OR_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> ">=";
            case CONTAINS -> "contains";
            case CONTAINS_KEY -> "key";
        };
    }

    private static TableSchema table() {
        return new TableSchema(
                new TableId("", "things"),
                List.of(column("p"), column("q")),
                List.of(
                        new Ordering(column("a"), false),
                        new Ordering(column("b"), true),
                        new Ordering(column("c"), false)),
                List.of(column("number"), column("name"), column("tags"), column("labels"), column("plain")),
                Map.of(),
                List.of(
                        new IndexSchema("i1", "number", Part.VALUE, "sai"),
                        new IndexSchema("i2", "name", Part.VALUE, "sai"),
                        new IndexSchema("i3", "tags", Part.VALUES, "sai"),
                        new IndexSchema("i4", "labels", Part.KEYS, "sai"),
                        new IndexSchema("i5", "labels", Part.ENTRIES, "sai"),
                        new IndexSchema("i6", "code", Part.VALUE, null)));
    }

    private static Column column(String name) {
        return COLUMNS.get(name);
    }

    private static Map<String, Column> columns() {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (String name : List.of("p", "q", "a", "b", "c", "number", "code", "plain", "token")) {
            columns.put(name, new Column(name, Scalar.INT));
        }
        columns.put("name", new Column("name", Scalar.TEXT));
        columns.put("tags", new Column("tags", new ColumnType.SetOf(Scalar.TEXT, false)));
        columns.put("labels", new Column("labels", new ColumnType.MapOf(Scalar.TEXT, Scalar.TEXT, false)));
        return columns;
    }
}
