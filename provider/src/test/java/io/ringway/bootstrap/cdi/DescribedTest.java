// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.bootstrap.cdi.Described.LeftCarts;
import io.ringway.bootstrap.cdi.Described.NamedCarts;
import io.ringway.bootstrap.cdi.Described.NoBean;
import io.ringway.bootstrap.cdi.Described.RequestedCarts;
import io.ringway.bootstrap.cdi.Described.ScopedTwice;
import io.ringway.bootstrap.cdi.Described.Shared;
import io.ringway.bootstrap.cdi.Described.SharedCarts;
import io.ringway.bootstrap.cdi.Described.SideLiteral;
import io.ringway.bootstrap.cdi.Intercepted.Held;
import io.ringway.bootstrap.cdi.Intercepted.NotingInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Qualifiers, names, scopes and stereotypes of repositories, in Weld SE. */
class DescribedTest {
    @TempDir
    Path temp;

    @ParameterizedTest
    @EnumSource
    void qualifiersAreThoseOfTheBean(Which which) throws Exception {
        run(which, LeftCarts.class, container -> {
            assertThat(container.select(LeftCarts.class).isUnsatisfied()).isTrue();
            assertThat(container
                            .select(LeftCarts.class, new SideLiteral("right"))
                            .isUnsatisfied())
                    .isTrue();
            assertThat(container
                            .select(LeftCarts.class, new SideLiteral("left"))
                            .get())
                    .isNotNull()
                    .isSameAs(container
                            .select(LeftCarts.class, Any.Literal.INSTANCE)
                            .get());
        });
    }

    @ParameterizedTest
    @EnumSource
    void aNameLeavesTheDefault(Which which) throws Exception {
        run(which, NamedCarts.class, container -> {
            assertThat(container.select(NamedCarts.class).get())
                    .isSameAs(container
                            .select(NamedCarts.class, NamedLiteral.of("garage"))
                            .get());
            assertThat(bean(container, "garage").getScope()).isEqualTo(Singleton.class);
        });
    }

    @ParameterizedTest
    @EnumSource
    void stereotypesBringScopesAndNames(Which which) throws Exception {
        run(which, SharedCarts.class, container -> {
            Bean<?> bean = bean(container, "sharedCarts");
            assertThat(bean.getBeanClass()).isEqualTo(SharedCarts.class);
            assertThat(bean.getScope()).isEqualTo(ApplicationScoped.class);
            assertThat(bean.getStereotypes()).containsExactly(Shared.class);
            assertThat(container.select(SharedCarts.class).isResolvable()).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void repositoriesLiveAsLongAsTheirScope(Which which) throws Exception {
        run(which, RequestedCarts.class, container -> {
            RequestedCarts carts = container.select(RequestedCarts.class).get();
            assertThatThrownBy(carts::plain).isInstanceOf(ContextNotActiveException.class);
            RequestContextController request =
                    container.select(RequestContextController.class).get();
            request.activate();
            assertThat(carts.plain()).isEqualTo("plain");
            assertThat(container.select(Journal.class).get().take()).containsExactly(":plain[]");
            int before = Held.destroyed;
            request.deactivate();
            assertThat(Held.destroyed).isEqualTo(before + 1);
        });
    }

    @ParameterizedTest
    @EnumSource
    void oneScopeIsEnough(Which which) {
        assertThatThrownBy(() -> run(which, ScopedTwice.class, container -> {}))
                .hasStackTraceContaining("RW-2077: The repository has several scopes [" + ScopedTwice.class.getName()
                        + "]. There are [ApplicationScoped, RequestScoped], and a bean has one. Leave one of them; one on the"
                        + " interface replaces those of stereotypes.");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsVetoedIsNoBean(Which which) throws Exception {
        run(
                which,
                NoBean.class,
                container -> assertThat(container
                                .select(NoBean.class, Any.Literal.INSTANCE)
                                .isUnsatisfied())
                        .isTrue());
    }

    private static Bean<?> bean(WeldContainer container, String name) {
        return container.getBeanManager().resolve(container.getBeanManager().getBeans(name));
    }

    private void run(Which which, Class<?> repository, Consumer<WeldContainer> test) throws Exception {
        Application application = new Application(temp, "annotated")
                .unit("shop", "main", Cart.class)
                .index(repository.getName())
                .classes(Journal.class, Held.class, NotingInterceptor.class);
        Weld weld = which.container(application);
        application.run(() -> {
            try (WeldContainer container = weld.initialize()) {
                test.accept(container);
            }
            return null;
        });
    }
}
