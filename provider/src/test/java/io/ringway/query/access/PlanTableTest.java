// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.AccessPathException;
import io.ringway.QueryAccess;
import io.ringway.cql.ShapeText;
import io.ringway.mapping.EntityModel;
import io.ringway.query.access.QueryPlanner.Planned;
import io.ringway.query.jpql.JpqlParser;
import io.ringway.query.resolve.Resolver;
import io.ringway.query.shop.Shop;
import io.ringway.query.typed.Resolution;
import io.ringway.spi.Feature;
import io.ringway.spi.TableId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The table {@code plans.txt}: each block is a query and, indented, its plan: the level that it needs, the statements and how
 * they find rows, and what is left for Ringway. A line {@code [server]} says of which kind the servers are that follow.
 */
class PlanTableTest {
    private static final EntityModel MODEL = Shop.model();
    private static final Resolver RESOLVER = new Resolver(MODEL);
    private static final JpqlParser PARSER = new JpqlParser();

    @TestFactory
    Stream<DynamicTest> queriesBecomeThesePlans() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        Set<Feature> features = EnumSet.allOf(Feature.class);
        for (String block : read().split("\n\n+")) {
            String[] lines = block.strip().split("\n");
            if (lines[0].startsWith("#") || lines[0].isBlank()) {
                continue;
            }
            if (lines[0].startsWith("[")) {
                features = features(lines[0]);
                continue;
            }
            Set<Feature> server = features;
            tests.add(DynamicTest.dynamicTest(
                    lines[0], () -> assertThat(plan(lines[0], server)).isEqualTo(block.strip())));
        }
        assertThat(tests).hasSizeGreaterThan(360);
        return tests.stream();
    }

    private static String plan(String query, Set<Feature> features) {
        StringBuilder text = new StringBuilder(query);
        Resolution resolution = RESOLVER.resolve(PARSER.parse(query), query);
        Planned planned = new QueryPlanner(MODEL).plan(resolution, features, QueryAccess.SCAN);
        Findings findings = planned.findings();
        text.append("\n  ").append(findings.needed().name().toLowerCase(Locale.ROOT));
        for (Findings.Step step : findings.steps()) {
            text.append("\n  ").append(step.path()).append(' ').append(statement(step));
        }
        findings.inRingway().forEach(work -> text.append("\n  in Ringway: ").append(work));
        if (findings.needed() != QueryAccess.INDEXES) {
            text.append("\n  ").append(refusal(resolution, features).replace("\n", "\n  "));
        }
        return text.toString();
    }

    private static String statement(Findings.Step step) {
        return step.selection() != null
                ? ShapeText.of(step.selection()
                        .withTable(new TableId("shop", step.selection().table().table())))
                : ShapeText.of(step.mutation()
                        .withTable(new TableId("shop", step.mutation().table().table())));
    }

    private static String refusal(Resolution resolution, Set<Feature> features) {
        try {
            new QueryPlanner(MODEL).plan(resolution, features, QueryAccess.INDEXES);
            return "not refused";
        } catch (AccessPathException e) {
            return e.getMessage();
        }
    }

    private static Set<Feature> features(String line) {
        Set<Feature> features = EnumSet.allOf(Feature.class);
        if (line.equals("[without storage-attached indexes]")) {
            features.remove(Feature.STORAGE_ATTACHED_INDEX);
            features.remove(Feature.VECTOR);
        }
        return features;
    }

    private static String read() throws IOException {
        try (InputStream table = PlanTableTest.class.getResourceAsStream("plans.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
