// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import com.datastax.oss.driver.api.core.CqlSession;
import io.ringway.Repositories;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** 50 repositories of ten methods that no factory has seen before, each of another entity; the factory is open already. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init")
public class RepositoryStartUp {
    private static final int REPOSITORIES = 50;

    private CqlSession session;
    private EntityManagerFactory factory;
    private List<Class<?>> interfaces;

    @Setup
    public void open() {
        session = Sessions.open();
    }

    @Setup(Level.Invocation)
    public void openFactory() {
        List<Class<?>> entities = GeneratedEntities.load(REPOSITORIES);
        PersistenceConfiguration unit = Sessions.unit(session);
        entities.forEach(unit::managedClass);
        factory = unit.createEntityManagerFactory();
        interfaces = GeneratedRepositories.load(entities);
    }

    @TearDown(Level.Invocation)
    public void closeFactory() {
        factory.close();
    }

    @TearDown
    public void close() {
        session.close();
    }

    @Benchmark
    public List<Object> fiftyRepositories() {
        Repositories repositories = factory.unwrap(Repositories.class);
        List<Object> made = new ArrayList<>();
        interfaces.forEach(each -> made.add(repositories.get(each)));
        return made;
    }
}
