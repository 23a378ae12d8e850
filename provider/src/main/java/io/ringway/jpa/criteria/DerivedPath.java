// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.PathExpression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.metamodel.ManagedType;
import org.jspecify.annotations.Nullable;

/** The key or value of a map, or a path narrowed to a subclass. */
final class DerivedPath<X> extends CqlPath<X> {
    /** How it gets into the tree. */
    @FunctionalInterface
    interface PathForm {
        PathExpression in(Translation statement);
    }

    private final CqlPath<?> base;
    private final String text;
    private final PathForm form;

    /** @param text for messages */
    DerivedPath(
            CqlPath<?> base,
            Class<? extends X> javaType,
            @Nullable ManagedType<X> managed,
            String text,
            PathForm form) {
        super(javaType, managed);
        this.base = base;
        this.text = text;
        this.form = form;
    }

    @Override
    PathExpression path(Translation statement) {
        return form.in(statement);
    }

    @Override
    public Path<?> getParentPath() {
        return base;
    }

    @Override
    public String toString() {
        return text;
    }
}
