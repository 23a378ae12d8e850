// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

/** Where batches find repositories that write into them; the floor of repositories is above. */
@FunctionalInterface
public interface BatchRepositories {

    /**
     * A repository whose writes are the batch's.
     *
     * @throws jakarta.data.exceptions.MappingException when one of its methods cannot be served
     */
    <R> R repository(Class<R> type, EntityWriting batch);
}
