// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import com.datastax.oss.driver.api.core.CqlSession;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
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

/** A factory over 50 entities that no factory has seen before; the session is open already. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init")
public class StartUp {
    private static final int ENTITIES = 50;

    private CqlSession session;
    private PersistenceConfiguration unit;
    private EntityManagerFactory factory;

    @Setup
    public void open() {
        session = Sessions.open();
    }

    @Setup(Level.Invocation)
    public void configure() {
        List<Class<?>> entities = GeneratedEntities.load(ENTITIES);
        unit = Sessions.unit(session);
        entities.forEach(unit::managedClass);
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
    public EntityManagerFactory fiftyEntities() {
        factory = unit.createEntityManagerFactory();
        return factory;
    }
}
