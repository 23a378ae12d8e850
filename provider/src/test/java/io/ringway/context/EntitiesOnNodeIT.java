// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import com.datastax.oss.driver.api.core.CqlSession;
import io.ringway.context.contract.NodeScenarios;
import io.ringway.context.contract.Scenarios;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import io.ringway.enhancer.EntityClassTransformer;
import io.ringway.jpa.Judge;
import io.ringway.jpa.Units;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Scenarios on a real node, with the classes as they are compiled and with enhanced ones. */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class EntitiesOnNodeIT {
    private final EntityClassTransformer transformer = new EntityClassTransformer((Set<String>) null);
    private final ContractLoader loader =
            new ContractLoader((from, name, classFile) -> transformer.transform(from, name, null, null, classFile));

    private CqlSession session;
    private EntityManagerFactory plain;
    private EntityManagerFactory enhanced;

    @BeforeAll
    void open(DevCassandra node, @DevKeyspace String keyspace) throws Exception {
        session = Judge.session(node);
        plain = open(keyspace, NodeScenarios.class);
        enhanced = open(keyspace + "_enhanced", loader.loadClass(NodeScenarios.class.getName()));
    }

    private EntityManagerFactory open(String keyspace, Class<?> scenarios) throws Exception {
        Map<String, Object> properties = Map.of(
                "ringway.connections.main.session",
                session,
                "ringway.keyspace",
                keyspace,
                "jakarta.persistence.schema-generation.database.action",
                "create");
        return Units.open(
                properties, (Class<?>[]) scenarios.getMethod("entities").invoke(null));
    }

    @AfterAll
    void close() {
        session.execute("DROP KEYSPACE " + enhanced.getProperties().get("ringway.keyspace"));
        plain.close();
        enhanced.close();
        session.close();
    }

    @TestFactory
    Stream<DynamicTest> plain() {
        return of(NodeScenarios.class, plain);
    }

    @TestFactory
    Stream<DynamicTest> enhanced() throws Exception {
        return of(loader.loadClass(NodeScenarios.class.getName()), enhanced);
    }

    private Stream<DynamicTest> of(Class<?> scenarios, EntityManagerFactory factory) {
        return Scenarios.names(NodeScenarios.class).stream()
                .filter(name -> !name.equals("entities"))
                .map(name -> DynamicTest.dynamicTest(name, () -> run(scenarios, name, factory)));
    }

    private void run(Class<?> scenarios, String name, EntityManagerFactory factory) throws Throwable {
        Method scenario = scenarios.getMethod(name, EntityManagerFactory.class, LongSupplier.class);
        LongSupplier requests = () -> Judge.requests(session);
        try {
            scenario.invoke(null, factory, requests);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
