// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.spi.Tracked;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The example, as it is run by its users: what it prints is what Ringway did. */
class FleetExampleIT {
    private static List<String> lines = List.of();
    private static Set<ProcessHandle> before = Set.of();

    @BeforeAll
    static void run() {
        before = children();
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            FleetExample.main(new String[0]);
        } finally {
            System.setOut(console);
            System.out.print(printed.toString(StandardCharsets.UTF_8));
        }
        lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void itsEntitiesAreEnhanced() {
        assertThat(Tracked.class).isAssignableFrom(Automobile.class).isAssignableFrom(Trip.class);
    }

    @Test
    void saysWhereEachEntityGoesAndWhy() {
        assertThat(lines)
                .containsSequence(
                        "   Automobile -> depot/fleet", "       connection: level 7, property ringway.connection")
                .containsSequence(
                        "   Trip -> archive/fleet", "       connection: level 6, @Connection(\"archive\") on Trip")
                .containsSequence(
                        "   Automobile with an option -> archive/scrapyard",
                        "       connection: level 1, option Using.route(\"archive\", \"scrapyard\")")
                .containsSequence(
                        "   Automobile through a view -> archive/fleet",
                        "       connection: level 2, view Using.connection(\"archive\")")
                .containsSequence(
                        "   Automobile in a scope -> archive/fleet",
                        "       connection: level 4, ConnectionScope Using.connection(\"archive\") over Automobile")
                .contains("   Driver in a scope of others -> depot/fleet");
    }

    @Test
    void sendsTheTripsOfOneCarTogetherAndNoNull() {
        assertThat(chapter("New instances"))
                .filteredOn(isCql())
                .hasSize(3)
                .anyMatch(line -> line.contains("INSERT INTO fleet.automobile") && line.contains("4 of 5"))
                .anyMatch(line -> line.contains("INSERT INTO fleet.driver") && line.contains("IF NOT EXISTS"))
                .anyMatch(line -> line.contains("BATCH UNLOGGED of 3 on fleet.trip"));
    }

    @Test
    void sendsTheChangedColumnAlone() {
        assertThat(chapter("One attribute changes"))
                .contains("   UPDATE Automobile on depot/fleet was APPLIED, attributes [mileage]")
                .anyMatch(line -> line.contains("UPDATE fleet.automobile") && line.contains("2 of 5 parameters set"));
    }

    @Test
    void sendsNothingWhenNothingChanges() {
        assertThat(chapter("Nothing changes"))
                .filteredOn(isCql())
                .singleElement()
                .asString()
                .contains("SELECT");
    }

    @Test
    void theSecondOfTwoChangesIsRefused() {
        assertThat(chapter("Two change one driver"))
                .contains(
                        "   UPDATE Driver on depot/fleet was APPLIED, attributes [points, version]",
                        "   UPDATE Driver on depot/fleet was NOT_APPLIED, attributes [name, version]",
                        "   What the database has instead: {version=2}");
    }

    @Test
    void asksByAttributesThatTheCompilerKnows() {
        assertThat(chapter("A criteria query"))
                .anyMatch(line -> line.contains("FROM fleet.trip WHERE plate=? AND departure>? ORDER BY departure ASC"))
                .containsSubsequence(
                        "   Trip of 2026-11-17T07:30:00Z: 13 km", "   Trip of 2026-11-18T07:30:00Z: 14 km");
    }

    @Test
    void theCarIsOnTheOtherClusterAtTheEnd() {
        assertThat(chapter("A car is copied"))
                .contains(
                        "   INSERT Automobile on archive/fleet was APPLIED, attributes [color, mileage, model, remark]",
                        "   DELETE Automobile on depot/fleet was APPLIED, attributes []",
                        "   At the depot: no such car",
                        "   In the archive: RW-1 ANNA, 39 km, sold");
    }

    @Test
    void asksInCql() {
        assertThat(chapter("CQL"))
                .containsSubsequence(
                        "   Trip of 2026-11-18T07:30:00Z: 14 km",
                        "   Trip of 2026-11-17T07:30:00Z: 13 km",
                        "   3 trips, 39 km in all");
    }

    @Test
    void aBatchGoesToOneConnection() {
        assertThat(chapter("A batch goes to one connection"))
                .anyMatch(
                        line -> line.startsWith(
                                "   Refused: RW-1230: A batch on connection 'depot' cannot take a write for connection 'archive'"))
                .anyMatch(line -> line.startsWith("   LOGGED batch on archive/fleet (connection: level 7, batch"))
                .anyMatch(line -> line.contains("BATCH LOGGED of 2 on fleet.automobile, fleet.trip"))
                .contains("       INSERT Automobile RW-2 BEN", "   The batch is written.");
    }

    @Test
    void aRepositorySavesTheChangedColumnAlone() {
        assertThat(chapter("A repository saves what changed"))
                .contains("   UPDATE Automobile on depot/fleet was APPLIED, attributes [mileage]");
        assertThat(chapter("It inserts what was not there"))
                .anyMatch(line -> line.startsWith("   Refused: RW-1303: A row with the id RW-3 CARO exists already"));
    }

    @Test
    void aRepositoryIsAskedByItsMethods() {
        assertThat(chapter("Its methods are queries"))
                .anyMatch(line -> line.contains("FROM fleet.trip WHERE plate=? LIMIT ?"))
                .containsSubsequence(
                        "   Trip of 2026-11-18T07:30:00Z: 14 km",
                        "   Trip of 2026-11-17T07:30:00Z: 13 km",
                        "   The first trip was that of 2026-11-16T07:30:00Z",
                        "   39 km in all, 13.0 km a trip",
                        "   Usage[model=Goggomobil, mileage=7]");
        assertThat(chapter("A method that would scan"))
                .anyMatch(line ->
                        line.startsWith("   - ByModel.ofModel(String): RW-1910: The query needs the access level"));
    }

    @Test
    void leavesNothingRunning() {
        assertThat(lines).endsWith("   Both clusters are gone.");
        assertThat(before).containsAll(children());
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).collect(Collectors.toSet());
    }

    private static List<String> chapter(String title) {
        int start = indexOf(0, line -> line.startsWith("== " + title));
        int end = indexOf(start + 1, line -> line.startsWith("== "));
        return lines.subList(start, end);
    }

    private static int indexOf(int from, Predicate<String> wanted) {
        for (int i = from; i < lines.size(); i++) {
            if (wanted.test(lines.get(i))) {
                return i;
            }
        }
        throw new AssertionError("Not found in " + lines);
    }

    private static Predicate<String> isCql() {
        return line -> line.startsWith("DEBUG io.ringway.cql - ");
    }
}
