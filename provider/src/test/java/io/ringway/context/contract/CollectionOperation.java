// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One way to change a collection.
 *
 * @param mutator the method whose effect it shows, such as {@code List.add(Object)}; empty for a sequence of calls
 * @param call how it is written
 */
public record CollectionOperation(String mutator, String call, Consumer<Shelf> change) {

    /** Each mutator of the collections of {@code java.util} at least once, then what several of them come to together. */
    public static List<CollectionOperation> all() {
        return Stream.of(
                        ListOperations.mutators(),
                        SetOperations.mutators(),
                        MapOperations.mutators(),
                        SequencesOfOperations.all())
                .flatMap(List::stream)
                .toList();
    }

    static CollectionOperation of(String mutator, String call, Consumer<Shelf> change) {
        return new CollectionOperation(mutator, call, change);
    }

    static CollectionOperation sequence(String calls, Consumer<Shelf> change) {
        return new CollectionOperation("", calls, change);
    }
}
