// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import jakarta.persistence.criteria.Selection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be an item of a result. */
abstract class CqlSelection<X> implements Selection<X> {
    private final Class<? extends X> javaType;
    private @Nullable String alias;

    CqlSelection(Class<? extends X> javaType) {
        this.javaType = javaType;
    }

    @Override
    public Class<? extends X> getJavaType() {
        return javaType;
    }

    @Override
    public final Selection<X> alias(String name) {
        Misuse.requireNonNull(name, "alias");
        if (alias != null && !alias.equals(name)) {
            throw Misuse.aliased(alias, name);
        }
        alias = name;
        return this;
    }

    @Override
    public final @Nullable String getAlias() {
        return alias;
    }

    @Override
    public boolean isCompoundSelection() {
        return false;
    }

    @Override
    public List<Selection<?>> getCompoundSelectionItems() {
        throw Misuse.state("The selection is not a compound one", "Ask isCompoundSelection before");
    }
}
