// SPDX-License-Identifier: Apache-2.0
package io.ringway.connect;

import io.ringway.NoDefaultConnectionException;
import io.ringway.Problem;
import io.ringway.RingwayException;

/** What is said when no level of the routing rules places an operation: all that was looked at. */
final class RouteErrors {
    private final Registry registry;

    RouteErrors(Registry registry) {
        this.registry = registry;
    }

    NoDefaultConnectionException noConnection(Question question) {
        return new NoDefaultConnectionException(
                Problem.of("RW-1210", "Nothing says which connection " + question.subject() + " is for")
                        .because(lookedAt(Part.CONNECTION, question) + "; default of " + registry.owner() + ": none"
                                + inherited())
                        .fix("Set the property ringway.connection, or register a default connection"));
    }

    RingwayException noKeyspace(Question question, String connection) {
        return new RingwayException(Problem.of(
                        "RW-1211", "Nothing says which keyspace " + question.subject() + " is for")
                .because(lookedAt(Part.KEYSPACE, question) + "; keyspace of connection '" + connection + "': none")
                .fix("Set the property ringway.keyspace, or give the connection a keyspace"));
    }

    private String inherited() {
        return registry.inheritedOwner().equals(registry.owner())
                ? ""
                : "; default of " + registry.inheritedOwner() + ": none";
    }

    private static String lookedAt(Part part, Question question) {
        StringBuilder text = new StringBuilder("Looked at the options: none; the view: none");
        if (question.entity() == null) {
            text.append("; the connection scopes over all entities: none; the connection resolver: none");
        } else {
            String name = question.entity().name();
            text.append("; the connection scopes that cover ")
                    .append(name)
                    .append(": none; the connection resolver: none");
            text.append("; property ")
                    .append(EntityRoute.propertyName(name, part))
                    .append(": not set; ");
            text.append(
                    part == Part.CONNECTION ? "@Connection on it, its superclasses, its package" : "@Table(schema)");
            text.append(": none");
        }
        return text.append("; property ringway.")
                .append(part.word())
                .append(": not set")
                .toString();
    }
}
