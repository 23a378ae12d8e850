// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import io.ringway.ConfigurationException;
import io.ringway.ConnectionRegistry;
import io.ringway.Problem;
import io.ringway.bootstrap.OpenUnits;
import io.ringway.bootstrap.unit.PersistenceUnits;
import io.ringway.bootstrap.unit.UnitDefinition;
import io.ringway.data.declared.RepositoryInterface;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which unit a repository is of: the one that its data store names, else the one that has a connection of that name. Without a
 * data store it is the only one, else the only open one that has its entities.
 *
 * @param open null for one that is not open
 */
record UnitChoice(String name, @Nullable EntityManagerFactory open) {

    /** @throws ConfigurationException RW-2070 when there is no unit, RW-2071 when none is meant, RW-2072 when several could be */
    static UnitChoice of(Class<?> repository, ClassLoader application) {
        Map<String, Candidate> candidates = candidates(application);
        RepositoryInterface declared = RepositoryInterface.of(repository);
        String store = declared.dataStore();
        Candidate named = candidates.get(store);
        if (named != null) {
            return named.chosen();
        }
        if (candidates.isEmpty()) {
            throw new ConfigurationException(Problem.of("RW-2070", "There is no persistence unit for the repository")
                    .at(repository.getName())
                    .because("None is open, and no META-INF/persistence.xml has one whose provider is Ringway")
                    .fix("Write " + PersistenceUnits.PROVIDER + " as the provider of a unit"));
        }
        if (candidates.size() == 1) {
            return candidates.values().iterator().next().chosen();
        }
        List<Candidate> meant = store.isEmpty()
                ? matching(candidates, each -> each.has(declared))
                : matching(candidates, each -> each.hasConnection(store));
        if (meant.size() == 1) {
            return meant.get(0).chosen();
        }
        throw new ConfigurationException(refusal(repository, store, meant, candidates));
    }

    boolean isOpen() {
        return open != null;
    }

    private static Problem refusal(
            Class<?> repository, String store, List<Candidate> meant, Map<String, Candidate> candidates) {
        if (!store.isEmpty() && meant.isEmpty()) {
            return Problem.of("RW-2071", "The data store '" + store + "' is neither a unit nor a connection of one")
                    .at(repository.getName())
                    .fix("The units are " + candidates.keySet());
        }
        List<String> names = meant.isEmpty()
                ? List.copyOf(candidates.keySet())
                : meant.stream().map(Candidate::name).toList();
        return Problem.of("RW-2072", "The repository could be of several units: " + names)
                .at(repository.getName())
                .because(store.isEmpty() ? "It names no data store" : "Each of them has a connection '" + store + "'")
                .fix("Name one by @Repository(dataStore)");
    }

    private static List<Candidate> matching(Map<String, Candidate> candidates, Predicate<Candidate> rule) {
        return candidates.values().stream().filter(rule).toList();
    }

    private static Map<String, Candidate> candidates(ClassLoader application) {
        Map<String, Candidate> candidates = new TreeMap<>();
        for (UnitDefinition unit : PersistenceUnits.ours()) {
            candidates.put(unit.name(), new Candidate(unit.name(), unit, new ArrayList<>()));
        }
        for (EntityManagerFactory factory : OpenUnits.of(application)) {
            candidates
                    .computeIfAbsent(factory.getName(), name -> new Candidate(name, null, new ArrayList<>()))
                    .open()
                    .add(factory);
        }
        return candidates;
    }

    /**
     * A unit that could be meant.
     *
     * @param defined null for one that code configures, or that is not in sight
     * @param open those of that name that are open
     */
    private record Candidate(String name, @Nullable UnitDefinition defined, List<EntityManagerFactory> open) {

        UnitChoice chosen() {
            return new UnitChoice(name, open.isEmpty() ? null : open.get(0));
        }

        boolean has(RepositoryInterface repository) {
            return open.stream()
                    .anyMatch(factory -> factory.getMetamodel().getEntities().stream()
                            .anyMatch(entity -> repository.entities().contains(entity.getJavaType())));
        }

        boolean hasConnection(String connection) {
            String prefix = "ringway.connections." + connection + ".";
            boolean written = defined != null
                    && defined.properties().keySet().stream().anyMatch(property -> property.startsWith(prefix));
            return written
                    || open.stream()
                            .anyMatch(factory -> factory.unwrap(ConnectionRegistry.class)
                                    .names()
                                    .contains(connection));
        }
    }
}
