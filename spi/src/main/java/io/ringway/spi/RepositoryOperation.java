// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import org.jspecify.annotations.Nullable;

/**
 * What one method of a repository does; bound when the repository is made. Called by the generated implementations of repository
 * interfaces, and safe for use by any number of threads.
 */
@FunctionalInterface
public interface RepositoryOperation {

    /**
     * Runs it.
     *
     * @param arguments of the method, primitives boxed
     * @return what the method returns, boxed; null for void
     * @throws jakarta.data.exceptions.DataException as Jakarta Data says
     */
    @Nullable
    Object execute(@Nullable Object[] arguments);
}
