// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.data.declared.CallableMethod;
import io.ringway.data.declared.RepositoryInterface;
import io.ringway.spi.RepositoryOperation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepositoryClassTest {
    private final List<String> log = new ArrayList<>();
    private final Kinds kinds = (Kinds) RepositoryClass.of(Kinds.class).instance(operations());

    /** Each gives its last argument, and the last one opens a scope. */
    private List<RepositoryOperation> operations() {
        List<RepositoryOperation> operations = new ArrayList<>();
        for (Method method : RepositoryInterface.abstractMethods(Kinds.class)) {
            operations.add(arguments -> {
                log.add(method.getName() + Arrays.deepToString(arguments));
                return arguments.length == 0 ? null : arguments[arguments.length - 1];
            });
        }
        operations.add(arguments -> {
            log.add("begin");
            return (AutoCloseable) () -> log.add("end");
        });
        return operations;
    }

    @Test
    void argumentsAreBoxedAndResultsUnboxed() {
        assertThat(kinds.wide(1L, 2D, 3)).isEqualTo(3);
        assertThat(kinds.narrow((byte) 1, (short) 2, 'c', 4F, true)).isTrue();
        assertThat(kinds.far(5, 6L)).isEqualTo(6L);
        assertThat(kinds.letter('x')).isEqualTo('x');
        kinds.nothing();

        assertThat(log)
                .containsExactly(
                        "wide[1, 2.0, 3]", "narrow[1, 2, c, 4.0, true]", "far[5, 6]", "letter[x]", "nothing[]");
    }

    @Test
    void resultsAreOfTheirClass() {
        int[][] table = {{1}, {2}};
        assertThat(kinds.table(table)).isSameAs(table);
        assertThat(kinds.same("text")).isEqualTo("text");
        assertThat(((Base<Object>) (Base<?>) kinds).same("bridged")).isEqualTo("bridged");
        assertThat(((Base<Object>) (Base<?>) kinds).any(7)).isEqualTo(7);
    }

    @Test
    void callsOfDefaultMethodsBeginAndEnd() {
        assertThat(kinds.sum(40L, 2)).isEqualTo(42L);
        assertThat(log).containsExactly("begin", "far[2, 40]", "end");
    }

    @Test
    void inheritedDefaultMethodsDoSoToo() {
        assertThat(kinds.inherited("in")).isEqualTo("in");
        assertThat(log).containsExactly("begin", "any[in]", "end");
    }

    @Test
    void callsThatFailEndToo() {
        assertThatThrownBy(() -> kinds.fail("wrong"))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("wrong");
        assertThat(log).containsExactly("begin", "end");
    }

    @Test
    void aClassServesSeveralRepositories() {
        Object other = RepositoryClass.of(Kinds.class).instance(operations());
        assertThat(other).isNotSameAs(kinds).hasSameClassAs(kinds);
    }

    @Test
    void whatStandsAroundARepositoryHasEveryMethod() {
        List<String> around = new ArrayList<>();
        List<RepositoryOperation> operations = new ArrayList<>();
        for (CallableMethod method : CallableMethod.of(Kinds.class)) {
            DirectCall call = DirectCall.of(Kinds.class, method.method(), kinds);
            operations.add(arguments -> {
                around.add(method.declared().getDeclaringClass().getSimpleName() + "."
                        + method.method().getName());
                return call.execute(arguments);
            });
        }
        Kinds outer = (Kinds) RepositoryClass.around(Kinds.class).instance(operations);

        assertThat(outer.sum(40L, 2)).isEqualTo(42L);
        assertThat(outer.narrow((byte) 1, (short) 2, 'c', 4F, true)).isTrue();
        assertThat(outer.inherited("in")).isEqualTo("in");
        assertThat(outer.same("text")).isEqualTo("text");
        assertThat(((Base<Object>) (Base<?>) outer).same("bridged")).isEqualTo("bridged");
        assertThatThrownBy(() -> outer.fail("wrong")).isInstanceOf(UnsupportedOperationException.class);
        outer.nothing();

        assertThat(around)
                .containsExactly(
                        "Kinds.sum",
                        "Kinds.narrow",
                        "Base.inherited",
                        "Kinds.same",
                        "Kinds.same",
                        "Kinds.fail",
                        "Kinds.nothing");
    }

    interface Base<T> {
        @Nullable
        T same(@Nullable T value);

        @Nullable
        T any(@Nullable T value);

        default @Nullable T inherited(@Nullable T value) {
            return any(value);
        }
    }

    interface Kinds extends Base<String> {
        int wide(long first, double second, int third);

        boolean narrow(byte first, short second, char third, float fourth, boolean fifth);

        long far(int first, long second);

        char letter(char letter);

        int[][] table(int[][] table);

        void nothing();

        @Override
        @Nullable
        String same(@Nullable String value);

        default long sum(long first, int second) {
            return second + far(second, first);
        }

        default void fail(String message) {
            throw new UnsupportedOperationException(message);
        }
    }
}
