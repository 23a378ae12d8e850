// SPDX-License-Identifier: Apache-2.0
package io.ringway.life;

/** Checks instances before their rows are written. Jakarta Validation's types stay behind it: its API need not be there. */
public interface EntityValidation {
    /** Whether instances of a class have constraints, so that they have to be checked before such an event. */
    boolean concerns(Class<?> entity, LifeEvent event);

    /** @throws RuntimeException when a constraint is violated */
    void validate(LifeEvent event, Object entity);

    /** The same for calls of methods. */
    MethodValidation methods();

    void close();
}
