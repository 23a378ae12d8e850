// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import io.ringway.mapping.AssociationAttribute;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.ValueType;
import io.ringway.query.tree.JoinKind;
import io.ringway.query.tree.Root;
import io.ringway.query.typed.ElementVariable;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.Source;
import io.ringway.query.typed.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The variables of one selection, and through it those of the selections around it. */
final class Scope {
    private final @Nullable Scope outer;
    private final int depth;
    private final boolean joins;
    private final Map<String, Place> names = new LinkedHashMap<>();
    private final List<String> written = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final Map<Hop, EntityVariable> joined = new HashMap<>();
    private final Map<Narrowing, EntityVariable> treated = new HashMap<>();
    private int variables;
    private boolean correlated;

    /** A reference of a variable. */
    private record Hop(EntityVariable owner, AssociationAttribute attribute) {}

    /** A class that a variable is narrowed to. */
    private record Narrowing(EntityVariable variable, EntityMapping entity) {}

    /** @param joins whether it can have more than its root */
    Scope(@Nullable Scope outer, boolean joins) {
        this.outer = outer;
        this.depth = outer == null ? 0 : outer.depth + 1;
        this.joins = joins;
    }

    int depth() {
        return depth;
    }

    boolean joins() {
        return joins;
    }

    boolean correlated() {
        return correlated;
    }

    int variables() {
        return variables;
    }

    List<Source> sources() {
        return sources;
    }

    EntityVariable entity(String name, EntityMapping entity, EntityVariable.Origin origin) {
        return new EntityVariable(name, depth, variables++, entity, origin);
    }

    ElementVariable element(String name, Term collection, ValueType type) {
        return new ElementVariable(
                name, depth, variables++, collection, Objects.requireNonNull(type.element()), type.key());
    }

    void add(Source source) {
        sources.add(source);
    }

    /** Names are the same in upper and lower case (Jakarta Persistence 3.2, 4.4.2). */
    boolean declare(String name, Place place) {
        boolean free = names.putIfAbsent(name.toLowerCase(Locale.ROOT), place) == null;
        written.add(name);
        return free;
    }

    /** Null when no selection has it. */
    @Nullable
    Place find(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Place place = scope.names.get(key);
            if (place != null) {
                depend(scope);
                return place;
            }
        }
        return null;
    }

    /** The roots that paths may leave out, from the nearest on. */
    List<EntityVariable> implicitRoots() {
        List<EntityVariable> roots = new ArrayList<>();
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.names.get(Root.THIS) instanceof Place.Instance instance) {
                roots.add(instance.variable());
            }
        }
        return roots;
    }

    void depend(EntityVariable variable) {
        for (Scope scope = this; scope != null && scope.depth > variable.depth(); scope = scope.outer) {
            scope.correlated = true;
        }
    }

    private void depend(Scope declaring) {
        for (Scope scope = this; scope != null && scope != declaring; scope = scope.outer) {
            scope.correlated = true;
        }
    }

    /** The variable that a path which goes on through a reference makes, once. */
    EntityVariable join(EntityVariable owner, AssociationAttribute attribute) {
        Hop hop = new Hop(owner, attribute);
        EntityVariable known = joined.get(hop);
        if (known == null) {
            known = entity(
                    owner.name() + "." + attribute.name(),
                    attribute.target(),
                    new EntityVariable.Joined(owner, attribute, false));
            joined.put(hop, known);
            sources.add(new Source(known, JoinKind.INNER, false, null));
        }
        return known;
    }

    EntityVariable treat(EntityVariable variable, EntityMapping entity) {
        Narrowing narrowing = new Narrowing(variable, entity);
        EntityVariable known = treated.get(narrowing);
        if (known == null) {
            known = entity(variable.name(), entity, new EntityVariable.Treated(variable));
            treated.put(narrowing, known);
        }
        return known;
    }

    /** All names that can be used here, as they are written. */
    List<String> names() {
        List<String> all = new ArrayList<>();
        for (Scope scope = this; scope != null; scope = scope.outer) {
            all.addAll(scope.written);
        }
        return all;
    }
}
