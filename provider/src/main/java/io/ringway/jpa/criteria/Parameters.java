// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.metamodel.Metamodel;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Finds the parameters of what may not be a whole statement yet. */
final class Parameters {
    private Parameters() {}

    static Set<ParameterExpression<?>> of(Metamodel metamodel, Consumer<Translation> visit) {
        Translation statement = Translation.partial(metamodel);
        visit.accept(statement);
        return new LinkedHashSet<>(statement.parameters().values());
    }
}
