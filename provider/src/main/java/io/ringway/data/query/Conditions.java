// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.Problem;
import io.ringway.data.declared.MethodParameter;
import io.ringway.data.declared.RepositoryMethod;
import io.ringway.mapping.AttributeMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.query.tree.And;
import io.ringway.query.tree.Comparison;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.InCollection;
import io.ringway.query.tree.Position;
import jakarta.data.exceptions.MappingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The conditions that the parameters of a method are (Jakarta Data 1.0, 4.3.2). */
final class Conditions {
    private final EntityMapping entity;
    private final List<Expression> conditions = new ArrayList<>();
    private final Map<String, MethodParameter> arguments = new HashMap<>();

    Conditions(EntityMapping entity, RepositoryMethod method) {
        this.entity = entity;
        method.values().forEach(this::add);
    }

    /** All of them; null when there is none. */
    @Nullable
    Expression where() {
        return conditions.isEmpty() ? null : And.of(conditions, Position.NONE);
    }

    Map<String, MethodParameter> arguments() {
        return arguments;
    }

    private void add(MethodParameter parameter) {
        String name = parameter.by() == null ? parameter.name() : parameter.by();
        if (name == null) {
            throw new MappingException(Problem.of(
                            "RW-2011",
                            "The parameter " + (parameter.index() + 1) + " does not say which attribute it is")
                    .because("The class was compiled without names of parameters")
                    .fix("Annotate it with @By, or compile with -parameters")
                    .text());
        }
        Expression attribute = Attributes.expression(name);
        Expression value = MethodStatement.parameter(parameter);
        arguments.put(value.toString(), parameter);
        conditions.add(
                parameter.several() && !holdsSeveral(name)
                        ? new InCollection(attribute, value, Position.NONE)
                        : new Comparison(Comparison.Operator.EQUAL, attribute, value, Position.NONE));
    }

    /** Whether the attribute is itself a collection or an array, so that a parameter of such a type is one value of it. */
    private boolean holdsSeveral(String name) {
        Optional<AttributeMapping> attribute = entity.attribute(name);
        return attribute.isPresent()
                && (attribute.get().javaType().isArray()
                        || Iterable.class.isAssignableFrom(attribute.get().javaType()));
    }
}
