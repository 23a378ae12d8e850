// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TreeTest {
    private static final Position NONE = Position.NONE;
    private static final Path A = new Path(NONE, "a");
    private static final Path B = new Path(NONE, "b");
    private static final Path C = new Path(NONE, "c");

    @Test
    void conjunctionsAreFlat() {
        assertThat(new And(List.of(A, new And(List.of(B, C), NONE)), NONE).operands())
                .containsExactly(A, B, C);
        assertThat(new Or(List.of(new Or(List.of(A, B), NONE), C), NONE).operands())
                .containsExactly(A, B, C);
    }

    @Test
    void conjunctionsOfNothingAndOfOne() {
        assertThat(And.of(List.of(), NONE)).isEqualTo(new Literal(true, NONE));
        assertThat(Or.of(List.of(), NONE)).isEqualTo(new Literal(false, NONE));
        assertThat(And.of(List.of(A), NONE)).isSameAs(A);
        assertThat(Or.of(List.of(A), NONE)).isSameAs(A);
        assertThatIllegalArgumentException().isThrownBy(() -> new And(List.of(A), NONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Or(List.of(), NONE));
    }

    @Test
    void positionsMakeNoDifference() {
        assertThat(new Path(Position.of(3), "a")).isEqualTo(A).hasSameHashCodeAs(A);
        assertThat(new Path(Position.of(3), "a").at()).isEqualTo(3);
        assertThat(A.at()).isEqualTo(-1);
    }

    @Test
    void whatNoTextCanAskForIsWrittenToo() {
        UUID id = new UUID(1, 2);

        assertThat(text(new Literal(id, NONE))).isEqualTo("{UUID '" + id + "'}");
        assertThat(text(new Literal(TimeUnit.DAYS, NONE))).isEqualTo("java.util.concurrent.TimeUnit.DAYS");
        assertThat(text(new Literal(String.class, NONE))).isEqualTo("String");
        assertThat(text(new Literal('x', NONE))).isEqualTo("'x'");
        assertThat(text(new InList(A, List.of(), NONE))).isEqualTo("a IN ()");
        assertThat(text(new Cast(A, Cast.Type.BIGDECIMAL, NONE))).isEqualTo("CAST(a AS BIGDECIMAL)");
    }

    @Test
    void functionsSayHowManyArgumentsTheyTake() {
        assertThat(Builtin.SUBSTRING.arity()).isEqualTo("2 or 3 arguments");
        assertThat(Builtin.UPPER.arity()).isEqualTo("1 argument");
        assertThat(Builtin.MOD.arity()).isEqualTo("2 arguments");
        assertThat(Builtin.CONCAT.arity()).isEqualTo("2 or more arguments");
        assertThat(Builtin.LOCAL_DATE.arity()).isEqualTo("no arguments");
        assertThat(Builtin.LOCAL_DATE.text()).isEqualTo("LOCAL DATE");
    }

    @Test
    void aQueryIsOrderedAnew() {
        SelectQuery query = new SelectQuery(
                SelectClause.IMPLICIT, List.of(new Root("A", "a", NONE)), null, List.of(), null, List.of(), NONE);
        List<SortKey> keys = List.of(new SortKey(B, false, SortKey.Nulls.LAST, NONE));

        assertThat(Renderer.render(query.ordered(keys))).isEqualTo("FROM A a ORDER BY b DESC NULLS LAST");
        assertThat(Renderer.render(
                        new SetOperation(SetOperation.Kind.UNION, true, query, query, List.of(), NONE).ordered(keys)))
                .isEqualTo("FROM A a UNION ALL FROM A a ORDER BY b DESC NULLS LAST");
    }

    private static String text(Expression expression) {
        return Renderer.render(expression);
    }
}
