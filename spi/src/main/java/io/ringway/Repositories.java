// SPDX-License-Identifier: Apache-2.0
package io.ringway;

/**
 * The repositories of a unit (Jakarta Data 1.0). Got by {@code emf.unwrap(Repositories.class)}. Safe for use by any number of
 * threads, and so are the repositories.
 */
public interface Repositories {

    /**
     * The repository of an interface, made and checked the first time; the same object each time.
     *
     * @param repository an interface with {@link jakarta.data.repository.Repository}
     * @throws jakarta.data.exceptions.MappingException when one of its methods cannot be served; it lists every such method
     */
    <R> R get(Class<R> repository);

    /**
     * Makes and checks several repositories in one go.
     *
     * @throws jakarta.data.exceptions.MappingException with every problem of every one of them
     */
    void check(Class<?>... repositories);
}
