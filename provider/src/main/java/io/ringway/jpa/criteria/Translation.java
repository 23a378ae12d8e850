// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Expression;
import io.ringway.query.tree.Literal;
import io.ringway.query.tree.Parameter;
import io.ringway.query.tree.Path;
import io.ringway.query.tree.Position;
import jakarta.persistence.criteria.FetchParent;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One statement while its tree is made: the names of its variables and parameters. For one thread. */
final class Translation {
    /** Where values are looked at. */
    enum Clause {
        /** WHERE, ON and SET: values are parameters. */
        RESTRICTION,
        /** Those that are compared with are parameters; others could be part of what is grouped by. */
        HAVING,
        /** SELECT, GROUP BY and ORDER BY: the same expression has to look the same in each of them. */
        RESULT
    }

    /** What the names of parameters begin with that no application has named. */
    static final String RESERVED = "$";

    private final Metamodel metamodel;
    private final boolean partial;
    private final VariableNames names = new VariableNames();
    private final Map<Object, String> variables = new IdentityHashMap<>();
    private final Map<Object, String> known = new IdentityHashMap<>();
    private final Map<String, ParameterExpression<?>> parameters = new LinkedHashMap<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private Clause clause = Clause.RESTRICTION;

    private Translation(Metamodel metamodel, boolean partial) {
        this.metamodel = metamodel;
        this.partial = partial;
    }

    static Translation whole(Metamodel metamodel) {
        return new Translation(metamodel, false);
    }

    /** Of what is not a statement yet, or is a part of one, to see its parameters. */
    static Translation partial(Metamodel metamodel) {
        return new Translation(metamodel, true);
    }

    Map<String, ParameterExpression<?>> parameters() {
        return parameters;
    }

    /** The values of parameters that the application does not see, by name. */
    Map<String, Object> values() {
        return values;
    }

    /** Keeps a name from being one of a variable. */
    void reserve(@Nullable String alias) {
        names.reserve(alias);
    }

    void declare(FetchParent<?, ?> from, String called) {
        variables.putIfAbsent(from, names.next(called));
    }

    boolean isDeclared(FetchParent<?, ?> from) {
        return variables.containsKey(from);
    }

    String name(FetchParent<?, ?> from) {
        String name = variables.get(from);
        if (name == null && partial) {
            declare(from, "x");
            return name(from);
        }
        if (name == null) {
            throw Misuse.elsewhere(String.valueOf(from));
        }
        return name;
    }

    Path variable(FetchParent<?, ?> from) {
        return new Path(Position.NONE, name(from));
    }

    <R> R within(Clause inner, Supplier<R> work) {
        Clause outer = clause;
        clause = inner;
        try {
            return work.get();
        } finally {
            clause = outer;
        }
    }

    Parameter parameter(CqlParameterExpression<?> parameter) {
        String name = parameter.getName() != null ? parameter.getName() : named(parameter);
        ParameterExpression<?> other = parameters.putIfAbsent(name, parameter);
        if (other != null && other != parameter && other.getParameterType() != parameter.getParameterType()) {
            throw Misuse.sameName(name, other.getParameterType(), parameter.getParameterType());
        }
        return Parameter.named(name, Position.NONE);
    }

    Expression value(LiteralExpression<?> literal) {
        EntityType<?> entity = literal.value() instanceof Class<?> type ? entity(type) : null;
        if (entity != null) {
            return new Path(Position.NONE, entity.getName());
        }
        if (isBound(literal)) {
            return values(literal, literal.value());
        }
        boolean written = literal.place() == LiteralExpression.Place.WRITTEN;
        return new Literal(written ? literal.value().toString() : literal.value(), Position.NONE);
    }

    /** A parameter with a value. */
    Parameter values(Object owner, Object value) {
        String name = named(owner);
        values.put(name, value);
        return Parameter.named(name, Position.NONE);
    }

    /** Whether a value becomes a parameter where it stands now. */
    boolean isBound(LiteralExpression<?> literal) {
        if (literal.value() instanceof Class<?> type && entity(type) != null) {
            return false;
        }
        return switch (literal.place()) {
            case ANY -> clause == Clause.RESTRICTION;
            case COMPARED -> bindsComparisons();
            case WRITTEN -> false;
        };
    }

    boolean bindsComparisons() {
        return clause != Clause.RESULT;
    }

    private String named(Object owner) {
        return known.computeIfAbsent(owner, added -> RESERVED + (known.size() + 1));
    }

    private @Nullable EntityType<?> entity(Class<?> type) {
        for (EntityType<?> entity : metamodel.getEntities()) {
            if (entity.getJavaType() == type) {
                return entity;
            }
        }
        return null;
    }
}
