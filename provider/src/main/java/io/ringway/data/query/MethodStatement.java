// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.data.declared.MethodParameter;
import io.ringway.mapping.EntityMapping;
import io.ringway.query.tree.Parameter;
import io.ringway.query.tree.Position;
import io.ringway.query.tree.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a method asks, without what only a call says: orders that are arguments, limits.
 *
 * @param text as the application wrote it; null when the statement was made from the method
 * @param entity that is queried
 * @param arguments which of the method's parameters the statement's parameters take, by their text ({@code :name}, {@code ?1})
 */
record MethodStatement(
        Statement statement, @Nullable String text, EntityMapping entity, Map<String, MethodParameter> arguments) {
    MethodStatement {
        arguments = Map.copyOf(arguments);
    }

    /** The same method with another statement, whose parameters it has. */
    MethodStatement with(Statement changed) {
        return new MethodStatement(changed, null, entity, arguments);
    }

    /** The parameter of a statement that is made from the method, for one of the method's. */
    static Parameter parameter(MethodParameter parameter) {
        return Parameter.named("p" + parameter.index(), Position.NONE);
    }
}
