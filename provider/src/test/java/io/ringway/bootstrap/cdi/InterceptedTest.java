// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.bootstrap.cdi.Intercepted.AnsweringInterceptor;
import io.ringway.bootstrap.cdi.Intercepted.Child;
import io.ringway.bootstrap.cdi.Intercepted.Garage;
import io.ringway.bootstrap.cdi.Intercepted.Held;
import io.ringway.bootstrap.cdi.Intercepted.Kind;
import io.ringway.bootstrap.cdi.Intercepted.NotingInterceptor;
import io.ringway.bootstrap.cdi.Intercepted.OfStereotype;
import io.ringway.bootstrap.cdi.Intercepted.TagInterceptor;
import io.ringway.bootstrap.cdi.Intercepted.Tagged;
import io.ringway.bootstrap.cdi.Intercepted.WithoutAny;
import jakarta.data.repository.CrudRepository;
import jakarta.interceptor.InvocationContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Interceptors around repositories, in Weld SE (Jakarta Data 1.0, Interceptor Annotations on Repository Methods). */
class InterceptedTest {
    @TempDir
    Path temp;

    @AfterEach
    void proceedAgain() {
        AnsweringInterceptor.answer = InvocationContext::proceed;
    }

    @ParameterizedTest
    @EnumSource
    void bindingsOfAMethodReplaceThoseOfTheInterface(Which which) throws Exception {
        AnsweringInterceptor.answer = context -> context.getParameters()[0];
        Cart cart = new Cart("C-1", 2);
        run(which, Garage.class, (garage, journal) -> {
            assertThat(garage.save(cart)).isSameAs(cart);
            assertThat(journal.take()).containsExactly("own:save[" + cart + "]", "answer after own");

            CrudRepository<Cart, String> general = garage;
            assertThat(general.save(cart)).isSameAs(cart);
            assertThat(journal.take()).containsExactly("own:save[" + cart + "]", "answer after own");
        });
    }

    @ParameterizedTest
    @EnumSource
    void inheritedMethodsHaveThoseOfTheInterface(Which which) throws Exception {
        run(which, Garage.class, (garage, journal) -> {
            assertThatThrownBy(() -> garage.findById(null)).isInstanceOf(NullPointerException.class);
            assertThat(journal.take()).containsExactly("interface:findById[null]");
        });
    }

    @ParameterizedTest
    @EnumSource
    void argumentsAndResultsOfAnyTypeGoThrough(Which which) throws Exception {
        run(which, Garage.class, (garage, journal) -> {
            assertThat(garage.count(40, 1, 2)).isEqualTo(42);
            assertThat(garage.sizes(new String[] {"a", "bc"})).containsExactly(1, 2);
            garage.nothing();
            assertThat(journal.take())
                    .containsExactly(
                            "interface:count[40, [1, 2]]",
                            "answer after interface",
                            "interface:sizes[[a, bc]]",
                            "answer after interface",
                            "interface:nothing[]",
                            "answer after interface");
        });
    }

    @ParameterizedTest
    @EnumSource
    void exceptionsAreNotWrapped(Which which) throws Exception {
        run(which, Garage.class, (garage, journal) -> {
            assertThatThrownBy(() -> garage.sizes(new String[0]))
                    .isExactlyInstanceOf(IOException.class)
                    .hasMessage("none");
            AnsweringInterceptor.answer = context -> {
                throw new IllegalStateException("refused");
            };
            assertThatThrownBy(() -> garage.of("C-1"))
                    .isExactlyInstanceOf(IllegalStateException.class)
                    .hasMessage("refused");
            AnsweringInterceptor.answer = context -> {
                throw new StackOverflowError("deep");
            };
            assertThatThrownBy(garage::nothing).isExactlyInstanceOf(StackOverflowError.class);
        });
    }

    @ParameterizedTest
    @EnumSource
    void interceptorsMayAnswerThemselves(Which which) throws Exception {
        run(which, Garage.class, (garage, journal) -> {
            AnsweringInterceptor.answer = context -> null;
            assertThat(garage.of("C-1")).isNull();
            assertThatThrownBy(() -> garage.count(1)).isInstanceOf(NullPointerException.class);
            AnsweringInterceptor.answer = context -> List.of("wrong");
            assertThatThrownBy(() -> garage.count(1)).isInstanceOf(ClassCastException.class);
        });
    }

    @ParameterizedTest
    @EnumSource
    void interceptorsMayProceedAgainAndLater(Which which) throws Exception {
        run(which, Garage.class, (garage, journal) -> {
            AnsweringInterceptor.answer = context -> {
                context.setParameters(new Object[] {(long) context.proceed(), new int[1]});
                return context.proceed();
            };
            assertThat(garage.count(40, 1)).isEqualTo(42);
            AnsweringInterceptor.answer = context ->
                    CompletableFuture.supplyAsync(() -> proceed(context)).get();
            assertThat(garage.count(1, 1)).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @EnumSource
    void parametersMustBeThoseOfTheMethod(Which which) throws Exception {
        run(which, Garage.class, (garage, journal) -> {
            requireRefused(garage, "It takes 2", (Object[]) null);
            requireRefused(garage, "It takes 2", 1L);
            requireRefused(garage, "Number 1 is of the type long", null, new int[0]);
            requireRefused(garage, "Number 1 is of the type long", 1, new int[0]);
            requireRefused(garage, "Number 2 is of the type int[]", 1L, 2);
        });
    }

    private static void requireRefused(Garage garage, String why, Object... parameters) {
        AnsweringInterceptor.answer = context -> {
            context.setParameters(parameters);
            return context.proceed();
        };
        assertThatThrownBy(() -> garage.count(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("RW-2076: An interceptor sets parameters that the method of a repository does not take"
                        + " [Garage.count]. " + why + ". Set as many values as it has parameters, of their types.");
    }

    @ParameterizedTest
    @EnumSource
    void callsOfADefaultMethodToItsOwnRepositoryAreNotIntercepted(Which which) throws Exception {
        run(which, Garage.class, (garage, journal) -> {
            assertThat(garage.twice("x")).isEqualTo("xx");
            assertThat(journal.take()).containsExactly("interface:twice[x]");
        });
    }

    @ParameterizedTest
    @EnumSource
    void interceptorsSeeTheRepositoryAsTheirTarget(Which which) throws Exception {
        run(which, Garage.class, (garage, journal) -> {
            AnsweringInterceptor.answer = context -> {
                assertThat(context.getTarget()).isInstanceOf(Garage.class).isNotSameAs(garage);
                assertThat(context.getTimer()).isNull();
                assertThat(context.getConstructor()).isNull();
                assertThat(context.getMethod().getDeclaringClass()).isEqualTo(Garage.class);
                assertThat(context.getInterceptorBindings()).hasSize(2);
                assertThat(context.getContextData()).containsKey("org.jboss.weld.interceptor.bindings");
                return context.proceed();
            };
            garage.nothing();
            assertThat(journal.take()).hasSize(2);
        });
    }

    @ParameterizedTest
    @EnumSource
    void stereotypesAndBindingsBringBindings(Which which) throws Exception {
        run(which, OfStereotype.class, (repository, journal) -> {
            assertThat(repository.plain()).isEqualTo("plain");
            assertThat(repository.watched()).isEqualTo("watched");
            assertThat(repository.key(null, "K")).isEqualTo("K");
            assertThat(journal.take())
                    .containsExactly("stereotype:plain[]", "transitive:watched[]", "kind:key[null, K]");
            assertThatThrownBy(() -> ((Kind<Cart, String>) repository).findById(null))
                    .isInstanceOf(RuntimeException.class);
            assertThat(journal.take()).containsExactly("specific:findById[null]");
        });
    }

    @ParameterizedTest
    @EnumSource
    void bindingsMayBeRepeated(Which which) throws Exception {
        run(which, Tagged.class, (repository, journal) -> {
            repository.plain();
            assertThat(journal.take()).containsExactly("one", "two");
        });
    }

    @ParameterizedTest
    @EnumSource
    void interfacesHandDownBindingsThatAreInherited(Which which) throws Exception {
        run(which, Child.class, (child, journal) -> {
            child.plain();
            assertThat(journal.take()).containsExactly("parent:plain[]");
        });
    }

    @ParameterizedTest
    @EnumSource
    void withoutInterceptorsNothingStandsAroundTheRepository(Which which) throws Exception {
        run(
                which,
                WithoutAny.class,
                (repository, journal) ->
                        assertThat(repository.getClass().getName()).endsWith("WithoutAny_Ringway"));
    }

    @ParameterizedTest
    @EnumSource
    void interceptorsAreDestroyedWithTheRepository(Which which) throws Exception {
        int before = Held.destroyed;
        run(which, Garage.class, (garage, journal) -> {
            garage.once("x");
            assertThat(Held.destroyed).isEqualTo(before);
        });
        assertThat(Held.destroyed).isEqualTo(before + 1);
    }

    private interface Work<R> {
        void with(R repository, Journal journal) throws Exception;
    }

    private static Object proceed(InvocationContext context) {
        try {
            return context.proceed();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private <R> void run(Which which, Class<R> repository, Work<R> test) throws Exception {
        Application application = new Application(temp, "annotated")
                .unit("shop", "main", Cart.class)
                .index(repository.getName())
                .classes(
                        Journal.class,
                        Held.class,
                        TagInterceptor.class,
                        NotingInterceptor.class,
                        AnsweringInterceptor.class);
        Weld weld = which.container(application);
        application.run(() -> {
            try (WeldContainer container = weld.initialize()) {
                test.with(
                        container.select(repository).get(),
                        container.select(Journal.class).get());
            }
            return null;
        });
    }
}
