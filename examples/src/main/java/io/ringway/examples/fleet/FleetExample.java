// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.fleet;

import io.ringway.devserver.DevCassandra;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.List;
import java.util.Map;

/** Two clusters, one persistence unit: starts both, opens the unit of {@code META-INF/persistence.xml}, and works with it. */
public final class FleetExample {
    private FleetExample() {}

    /** @param arguments none */
    public static void main(String[] arguments) {
        Story.chapter("Two clusters of one node each start");
        List<DevCassandra> clusters = DevCassandra.startAll(cluster("depot"), cluster("archive"));
        try {
            run(clusters.get(0).contactPoint(), clusters.get(1).contactPoint());
        } finally {
            clusters.forEach(DevCassandra::close);
        }
        Story.tell("Both clusters are gone.");
    }

    private static void run(String depot, String archive) {
        Story.chapter("The persistence unit 'fleet' opens and creates its tables");
        Map<String, String> addresses = Map.of(
                "ringway.connections.depot.contact-points", depot,
                "ringway.connections.archive.contact-points", archive);
        try (EntityManagerFactory unit = Persistence.createEntityManagerFactory("fleet", addresses)) {
            new Routing(unit).show();
            new UnitOfWork(unit).show();
            new Checked(unit).show();
            new TwoClusters(unit).show();
            new Convoy(unit).show();
            new Declared(unit).show();
        }
        Story.chapter("The end");
        Story.tell("The unit and its connections are closed.");
    }

    private static DevCassandra.Options cluster(String name) {
        return DevCassandra.Options.defaults()
                .withClusterName(name)
                .withProgress(line -> Story.tell("[" + name + "] " + line));
    }
}
