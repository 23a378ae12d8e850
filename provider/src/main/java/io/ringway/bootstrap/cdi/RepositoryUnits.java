// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import io.ringway.ConfigurationException;
import io.ringway.Problem;
import io.ringway.Repositories;
import io.ringway.bootstrap.cdi.intercepted.RequiredInterceptors;
import jakarta.data.exceptions.DataException;
import jakarta.enterprise.inject.spi.BeanContainer;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The units of the repositories that one CDI container injects: open ones, and in Java SE those of persistence.xml, which are
 * opened when they are needed and closed with the container. Safe for use by any number of threads.
 */
final class RepositoryUnits {
    private final ClassLoader loader;
    private final Map<String, Object> properties;
    private final Map<String, EntityManagerFactory> opened = new HashMap<>();

    /** @param beans the BeanManager, for the listeners of units that are opened; null when there is none */
    RepositoryUnits(@Nullable Object beans) {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        this.loader = context != null ? context : Objects.requireNonNull(RepositoryUnits.class.getClassLoader());
        this.properties = beans == null ? Map.of() : Map.of("jakarta.persistence.bean.manager", beans);
    }

    /**
     * The repository of an interface.
     *
     * @throws ConfigurationException RW-2070 to RW-2073, when its unit is not known
     * @throws jakarta.data.exceptions.MappingException when one of its methods cannot be served
     */
    <R> R repository(Class<R> type) {
        return unit(type).unwrap(Repositories.class).get(type);
    }

    /**
     * Finds the unit of each repository and checks all methods. The application does not start when it fails, so that what was
     * opened is closed.
     *
     * @throws ConfigurationException with everything that is wrong with any of them
     */
    void check(Collection<Class<?>> repositories, BeanContainer beans) {
        List<Problem> problems = new ArrayList<>();
        Map<EntityManagerFactory, List<Class<?>>> byUnit = new LinkedHashMap<>();
        for (Class<?> repository : repositories) {
            try {
                RequiredInterceptors.check(repository, beans);
                UnitChoice choice = choice(repository);
                if (choice.isOpen() || !Containers.opensUnits()) {
                    byUnit.computeIfAbsent(open(choice), unit -> new ArrayList<>())
                            .add(repository);
                }
            } catch (ConfigurationException e) {
                problems.addAll(e.problems());
            } catch (PersistenceException e) {
                problems.add(problem(repository.getName(), e));
            }
        }
        byUnit.forEach((unit, each) -> {
            try {
                unit.unwrap(Repositories.class).check(each.toArray(Class<?>[]::new));
            } catch (DataException | PersistenceException e) {
                problems.add(problem("unit '" + unit.getName() + "'", e));
            }
        });
        if (!problems.isEmpty()) {
            close();
            throw new ConfigurationException("The repositories", problems);
        }
    }

    /** Closes the units that were opened here. */
    synchronized void close() {
        opened.values().stream().filter(EntityManagerFactory::isOpen).forEach(EntityManagerFactory::close);
        opened.clear();
    }

    private static Problem problem(String where, RuntimeException why) {
        return Problem.of("RW-2074", "Repositories cannot be injected")
                .at(where)
                .because(String.valueOf(why.getMessage()));
    }

    private EntityManagerFactory unit(Class<?> repository) {
        UnitChoice choice = choice(repository);
        if (!choice.isOpen() && Containers.opensUnits()) {
            throw new ConfigurationException(Problem.of("RW-2073", "The unit '" + choice.name() + "' is not open")
                    .at(repository.getName())
                    .because("In this container it is the container that opens units")
                    .fix("Inject its EntityManagerFactory somewhere, or look at why its deployment failed"));
        }
        return open(choice);
    }

    private UnitChoice choice(Class<?> repository) {
        return UnitChoice.of(repository, loader);
    }

    private EntityManagerFactory open(UnitChoice choice) {
        EntityManagerFactory known = choice.open();
        return known == null ? open(choice.name()) : known;
    }

    /** Opened again when somebody has closed it. */
    private synchronized EntityManagerFactory open(String name) {
        EntityManagerFactory known = opened.get(name);
        if (known == null || !known.isOpen()) {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(loader);
            try {
                known = Persistence.createEntityManagerFactory(name, properties);
            } finally {
                thread.setContextClassLoader(before);
            }
            opened.put(name, known);
        }
        return known;
    }
}
