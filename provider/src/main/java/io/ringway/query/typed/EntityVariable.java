// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.mapping.AssociationAttribute;
import io.ringway.mapping.EntityMapping;

/**
 * A variable whose values are instances of an entity.
 *
 * @param entity what is known of its class; an instance may be of one that extends it
 */
public record EntityVariable(String name, int depth, int index, EntityMapping entity, Origin origin)
        implements Variable {

    /** Where the instances come from. */
    public sealed interface Origin {}

    /** All instances of the entity. */
    public record Root() implements Origin {}

    /**
     * Those that an instance of another variable refers to. The variable's entity is the attribute's target, or one that
     * extends it: then the others are left out.
     *
     * @param explicit whether the query says JOIN; a path that goes through a reference joins too
     */
    public record Joined(EntityVariable owner, AssociationAttribute attribute, boolean explicit) implements Origin {}

    /** All instances of the entity, joined with what stands before; the condition is that of the {@link Source}. */
    public record EntityJoined() implements Origin {}

    /** Those of another variable that are of the narrower class. It has no rows of its own: of any other instance all is null. */
    public record Treated(EntityVariable base) implements Origin {}

    /** The variable whose rows it sees: itself, unless it is {@link Treated}. */
    public EntityVariable row() {
        return origin instanceof Treated treated ? treated.base().row() : this;
    }

    @Override
    public String toString() {
        return name;
    }
}
