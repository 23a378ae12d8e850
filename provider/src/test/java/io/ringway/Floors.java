// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules of the provider's house below a base package. Packages may be missing. */
final class Floors {
    private static final String CQL = "cql";

    /** From the top down; what stands on one floor does not know its neighbours. */
    private static final List<List<String>> FROM_THE_TOP = List.of(
            List.of("bootstrap"),
            List.of("jpa", "data"),
            List.of("context"),
            List.of("store", "query", "schema"),
            List.of("plan", "life"),
            List.of("mapping", "connect"));

    private final String base;

    Floors(String base) {
        this.base = base;
    }

    /** Every rule by the name that a failing test shows. */
    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        List<String> notBelow = new ArrayList<>();
        notBelow.add(CQL);
        for (List<String> floor : FROM_THE_TOP) {
            notBelow.addAll(floor);
            for (String room : floor) {
                List<String> forbidden = new ArrayList<>(notBelow);
                forbidden.remove(room);
                rules.put(room + " imports only from floors below it", imports(room, forbidden));
            }
        }
        List<String> provider = FROM_THE_TOP.stream().flatMap(List::stream).toList();
        rules.put("cql imports only spi", imports(CQL, provider));
        rules.put(
                "only cql imports the driver",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(in(CQL))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("com.datastax..", "org.apache.cassandra..")
                        .allowEmptyShould(true));
        rules.put(
                "only query.jpql imports ANTLR",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(in("query.jpql"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.antlr..")
                        .allowEmptyShould(true));
        rules.put(
                "every class has a floor",
                classes()
                        .should()
                        .resideInAnyPackage(packages(union(provider, CQL)))
                        .allowEmptyShould(true));
        rules.put(
                "no package is part of a cycle",
                slices().matching(base + ".(**)").should().beFreeOfCycles().allowEmptyShould(true));
        return rules;
    }

    private ArchRule imports(String room, List<String> forbidden) {
        return noClasses()
                .that()
                .resideInAPackage(in(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(forbidden))
                .allowEmptyShould(true);
    }

    private String[] packages(List<String> rooms) {
        return rooms.stream().map(this::in).toArray(String[]::new);
    }

    private String in(String room) {
        return base + "." + room + "..";
    }

    private static List<String> union(List<String> rooms, String one) {
        List<String> all = new ArrayList<>(rooms);
        all.add(one);
        return all;
    }
}
