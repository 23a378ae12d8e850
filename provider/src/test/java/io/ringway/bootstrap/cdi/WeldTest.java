// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.bootstrap.OpenUnits;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Path;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Repositories are injected by Weld SE, without a node: the connection is lazy. */
class WeldTest {
    @TempDir
    Path temp;

    @ParameterizedTest
    @EnumSource
    void indexedOnesAreInjected(Which which) throws Exception {
        Application application = new Application(temp, "annotated")
                .unit("shop", "main", Cart.class)
                .index(Carts.class.getName())
                .classes(Cart.class, Carts.class, CartClient.class);

        requireInjected(application, which);
    }

    @ParameterizedTest
    @EnumSource
    void discoveredOnesAreInjected(Which which) throws Exception {
        Application application = new Application(temp, "all")
                .unit("shop", "main", Cart.class)
                .classes(Cart.class, Carts.class, CartClient.class);

        requireInjected(application, which);
    }

    @ParameterizedTest
    @EnumSource
    void theUnitThatIsOpenIsTaken(Which which) throws Exception {
        Application application = new Application(temp, "all")
                .unit("shop", "main", Cart.class)
                .classes(Cart.class, Carts.class, CartClient.class);
        Weld weld = which.container(application);

        application.run(() -> {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            try (EntityManagerFactory factory = Persistence.createEntityManagerFactory("shop")) {
                try (WeldContainer container = weld.initialize()) {
                    assertThat(container.select(CartClient.class).get().carts()).isNotNull();
                    assertThat(OpenUnits.of(loader)).containsExactly(factory);
                }
                assertThat(factory.isOpen()).isTrue();
            }
            return null;
        });
    }

    private static void requireInjected(Application application, Which which) throws Exception {
        Weld weld = which.container(application);
        application.run(() -> {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            try (WeldContainer container = weld.initialize()) {
                Carts injected = container.select(CartClient.class).get().carts();
                assertThat(injected).isSameAs(container.select(Carts.class).get());
                assertThat(OpenUnits.of(loader))
                        .extracting(EntityManagerFactory::getName)
                        .containsExactly("shop");
            }
            assertThat(OpenUnits.of(loader)).isEmpty();
            return null;
        });
    }
}
