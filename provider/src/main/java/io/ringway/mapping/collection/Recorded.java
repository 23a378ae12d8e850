// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping.collection;

/** A collection that knows how it differs from what the database has. */
public sealed interface Recorded permits RecordedList, RecordedSet, RecordedSortedSet, RecordedMap, RecordedSortedMap {

    /** What has changed in it. */
    Changes changes();

    /**
     * Changes it so that it equals another one, with as few changes as there are differences.
     *
     * @param other a collection of the same kind: a list or collection, a set, a map
     */
    void become(Object other);
}
