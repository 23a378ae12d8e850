// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringway.ConfigurationException;
import io.ringway.context.contract.Car;
import io.ringway.jpa.Units;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SynchronizationType;
import jakarta.persistence.TransactionRequiredException;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Units where the APIs of JTA, CDI and Jakarta Validation are not on the class path. */
class WithoutJtaTest {
    private static final Map<String, String> LAZY = Map.of(
            "ringway.connections.main.contact-points", "127.0.0.1:1",
            "ringway.connections.main.local-datacenter", "datacenter1",
            "ringway.connections.main.keyspace", "shop",
            "ringway.connections.main.lazy", "true");

    @Test
    void aResourceLocalUnitWorks() throws Exception {
        runApart(ResourceLocal.class);
    }

    @Test
    void aJtaUnitOpensAndHasNoTransactions() throws Exception {
        runApart(Jta.class);
    }

    @Test
    void validationThatIsAskedForIsMissed() throws Exception {
        runApart(Validated.class);
    }

    private static void runApart(Class<? extends Runnable> scenario) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (Apart apart = new Apart()) {
            thread.setContextClassLoader(apart);
            Class<?> there = apart.loadClass(scenario.getName());
            assertThat(there).isNotSameAs(scenario);
            ((Runnable) there.getDeclaredConstructor().newInstance()).run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    public static final class ResourceLocal implements Runnable {
        @Override
        public void run() {
            assertThatExceptionOfType(ClassNotFoundException.class)
                    .isThrownBy(() -> Class.forName("jakarta.transaction.Synchronization"));
            try (EntityManagerFactory factory = Units.open(LAZY, Car.class);
                    EntityManager em = factory.createEntityManager()) {
                em.getTransaction().begin();
                Car car = new Car(1, "AB");
                em.persist(car);
                assertThat(em.isJoinedToTransaction()).isTrue();
                em.getTransaction().rollback();
                assertThat(em.contains(car)).isFalse();
            }
        }
    }

    public static final class Jta implements Runnable {
        @Override
        public void run() {
            try (EntityManagerFactory factory = open();
                    EntityManager em = factory.createEntityManager();
                    EntityManager apart = factory.createEntityManager(SynchronizationType.UNSYNCHRONIZED)) {
                em.persist(new Car(1, "AB"));
                assertThat(em.isJoinedToTransaction()).isFalse();
                assertThatExceptionOfType(TransactionRequiredException.class)
                        .isThrownBy(em::joinTransaction)
                        .withMessage("RW-1319: There is no JTA transaction to join [shop]. The API jakarta.transaction "
                                + "is not on the class path. Put a transaction manager there.");
                assertThatExceptionOfType(TransactionRequiredException.class)
                        .isThrownBy(apart::flush)
                        .withMessage("RW-1329: An EntityManager that is not joined to the transaction cannot be "
                                + "flushed [shop]. It is UNSYNCHRONIZED. Join an active transaction, and flush in it.");
            }
        }

        private static EntityManagerFactory open() {
            Map<String, Object> properties = new HashMap<>(LAZY);
            properties.put("jakarta.persistence.transactionType", "JTA");
            return Units.open(properties, Car.class);
        }
    }

    public static final class Validated implements Runnable {
        @Override
        public void run() {
            Map<String, Object> properties = new HashMap<>(LAZY);
            properties.put("jakarta.persistence.validation.mode", "CALLBACK");
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> Units.open(properties, Car.class))
                    .withMessage("RW-1035: The validation mode is CALLBACK, and there is no Jakarta Validation [shop]. "
                            + "Its API is not on the class path. Put the API and an implementation, such as Hibernate "
                            + "Validator, on the class path.");
        }
    }

    /** Everything on the class path, defined anew, but the APIs of JTA, CDI and Jakarta Validation. */
    private static final class Apart extends URLClassLoader {
        Apart() {
            super(classPath(), ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("jakarta.transaction.")
                    || name.startsWith("jakarta.enterprise.")
                    || name.startsWith("jakarta.validation.")) {
                throw new ClassNotFoundException(name);
            }
            return super.findClass(name);
        }

        private static URL[] classPath() {
            return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Apart::url)
                    .toArray(URL[]::new);
        }

        private static URL url(String entry) {
            try {
                return Path.of(entry).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(entry, e);
            }
        }
    }
}
