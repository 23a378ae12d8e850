// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.bootstrap.OpenUnits;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is wrong with repositories is told when the application starts; of which units they are. */
class WeldProblemsTest {
    private static final String NL = System.lineSeparator();
    private static final String HOLDER = Refused.class.getName() + "$";

    @TempDir
    Path temp;

    @ParameterizedTest
    @EnumSource
    void everyProblemOfEveryRepositoryIsTold(Which which) throws Exception {
        Application application = new Application(temp, "annotated")
                .unit("shop", "main", Cart.class)
                .index(HOLDER + "Unknown", HOLDER + "Misspelt", Carts.class.getName());

        requireProblem(
                application,
                which,
                "RW-2074: Repositories cannot be injected [unit 'shop']. RW-2002: ",
                "Misspelt.ofWheel(int): RW-1551: Cart has no attribute wheel",
                "Unknown: RW-2006: The data store 'elsewhere' is no connection, and not this unit");
    }

    @ParameterizedTest
    @EnumSource
    void thereMustBeAUnit(Which which) throws Exception {
        Application application = new Application(temp, "annotated").index(Carts.class.getName(), HOLDER + "ByUnit");

        requireProblem(
                application,
                which,
                "RW-1000: The repositories cannot be used: 2 problems" + NL
                        + "  RW-2070: There is no persistence unit for the"
                        + " repository [" + Carts.class.getName()
                        + "]. None is open, and no META-INF/persistence.xml has one whose"
                        + " provider is Ringway. Write io.ringway.bootstrap.RingwayPersistenceProvider as the provider of a unit."
                        + NL + "  RW-2070: There is no persistence unit for the repository [" + HOLDER + "ByUnit]. ");
    }

    @ParameterizedTest
    @EnumSource
    void amongSeveralUnitsOneMustBeMeant(Which which) throws Exception {
        Application application = new Application(temp, "annotated")
                .unit("depot", "shared", Cart.class)
                .unit("shop", "shared", Cart.class)
                .index(Carts.class.getName(), HOLDER + "Unknown", HOLDER + "ByConnectionOfBoth");

        requireProblem(
                application,
                which,
                "RW-2072: The repository could be of several units: [depot, shop] [" + Carts.class.getName()
                        + "]. It names no data store. Name one by @Repository(dataStore).",
                "RW-2072: The repository could be of several units: [depot, shop] [" + HOLDER
                        + "ByConnectionOfBoth]. Each of"
                        + " them has a connection 'shared'. Name one by @Repository(dataStore).",
                "RW-2071: The data store 'elsewhere' is neither a unit nor a connection of one [" + HOLDER
                        + "Unknown]. The" + " units are [depot, shop].");
    }

    @ParameterizedTest
    @EnumSource
    void transactionsNeedAnInterceptor(Which which) throws Exception {
        Application application = new Application(temp, "annotated")
                .unit("shop", "main", Cart.class)
                .index(HOLDER + "InTransaction")
                .withoutExtension("com.arjuna");

        requireProblem(
                application,
                which,
                "RW-2075: @Transactional on a repository, and no interceptor serves it [" + HOLDER
                        + "InTransaction]. It is"
                        + " on save, which would be called without a transaction. Add the interceptors of the transaction"
                        + " manager, or remove the annotation.");
    }

    @ParameterizedTest
    @EnumSource
    void interceptorsAreBoundByAnnotations(Which which) throws Exception {
        Application application = new Application(temp, "annotated")
                .unit("shop", "main", Cart.class)
                .index(HOLDER + "NamesInterceptors");

        requireProblem(
                application,
                which,
                "RW-2078: @Interceptors on a repository [" + HOLDER
                        + "NamesInterceptors]. Repositories have interceptors by"
                        + " their bindings alone. Declare an annotation with @InterceptorBinding, and put it on the"
                        + " interceptor and the repository.");
    }

    @ParameterizedTest
    @EnumSource
    void whatTheIndexNamesMustBeThere(Which which) throws Exception {
        Application application = new Application(temp, "annotated")
                .unit("shop", "main", Cart.class)
                .index("shop.Gone");

        assertThatThrownBy(
                        () -> application.run(() -> which.container(application).initialize()))
                .hasStackTraceContaining("shop.Gone");
    }

    @ParameterizedTest
    @EnumSource
    void dataStoresNameUnitsAndConnections(Which which) throws Exception {
        Application application = new Application(temp, "annotated")
                .unit("depot", "second", Cart.class)
                .unit("shop", "first", Cart.class)
                .index(HOLDER + "ByUnit", HOLDER + "ByConnection");
        Weld weld = which.container(application);

        application.run(() -> {
            try (WeldContainer container = weld.initialize()) {
                assertThat(container.select(Refused.ByUnit.class).get()).isNotNull();
                assertThat(container.select(Refused.ByConnection.class).get()).isNotNull();
            }
            return null;
        });
    }

    @ParameterizedTest
    @EnumSource
    void thoseOfOtherProvidersAreLeftToThem(Which which) throws Exception {
        Application application =
                new Application(temp, "annotated").index(HOLDER + "OfAnother", HOLDER + "OfAnotherKind");
        Weld weld = which.container(application);

        application.run(() -> {
            try (WeldContainer container = weld.initialize()) {
                assertThat(container.select(Refused.OfAnother.class).isUnsatisfied())
                        .isTrue();
                assertThat(container.select(Refused.OfAnotherKind.class).isUnsatisfied())
                        .isTrue();
            }
            return null;
        });
    }

    private static void requireProblem(Application application, Which which, String... texts) throws Exception {
        Weld weld = which.container(application);
        List<EntityManagerFactory> left = new ArrayList<>();
        try {
            application.run(() -> {
                try {
                    return weld.initialize();
                } finally {
                    left.addAll(OpenUnits.of(Thread.currentThread().getContextClassLoader()));
                }
            });
        } catch (RuntimeException e) {
            assertThat(left).isEmpty();
            String told = all(e);
            for (String text : texts) {
                assertThat(told).contains(text);
            }
            return;
        }
        throw new AssertionError("The container has started");
    }

    private static String all(Throwable thrown) {
        StringBuilder all = new StringBuilder();
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            all.append(each.getMessage()).append(NL);
        }
        return all.toString();
    }
}
