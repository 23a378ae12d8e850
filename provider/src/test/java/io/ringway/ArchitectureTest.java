// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.ringway.bootstrap.unit.UnitDefinition;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The provider's floors, and that each of their rules sees a class that breaks it. */
class ArchitectureTest {
    private static final String WRONG = "io.ringway.house.wrong";

    @TestFactory
    Stream<DynamicTest> theHouseStands() throws Exception {
        Path provider = Path.of(UnitDefinition.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        JavaClasses classes = new ClassFileImporter().importPath(provider);
        assertThat(classes.contain(UnitDefinition.class)).isTrue();
        return new Floors("io.ringway")
                .rules().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(classes)));
    }

    @Test
    void aWrongHouseFalls() {
        JavaClasses wrong = new ClassFileImporter().importPackages(WRONG);

        Set<String> broken = new TreeSet<>();
        for (Map.Entry<String, ArchRule> rule : new Floors(WRONG).rules().entrySet()) {
            if (rule.getValue().evaluate(wrong).hasViolation()) {
                broken.add(rule.getKey());
            }
        }

        assertThat(broken)
                .containsExactlyInAnyOrder(
                        "jpa imports only from floors below it",
                        "query imports only from floors below it",
                        "plan imports only from floors below it",
                        "mapping imports only from floors below it",
                        "cql imports only spi",
                        "only cql imports the driver",
                        "only query.jpql imports ANTLR",
                        "every class has a floor",
                        "no package is part of a cycle");
    }
}
