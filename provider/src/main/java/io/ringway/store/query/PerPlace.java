// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.connect.Placement;
import io.ringway.spi.Datastore;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The statements of one shape at the places where it is used. Most queries have one place, which is found at once. */
final class PerPlace<T> {
    private final BiFunction<Placement, Datastore, T> make;
    private final ConcurrentMap<Placement, Known<T>> places = new ConcurrentHashMap<>();
    private volatile @Nullable Known<T> last;

    PerPlace(BiFunction<Placement, Datastore, T> make) {
        this.make = make;
    }

    /** @param datastore the open connection of the place; another one than before has other statements */
    T at(Placement place, Datastore datastore) {
        Known<T> known = last;
        return known != null && known.is(place, datastore) ? known.statements : find(place, datastore);
    }

    private T find(Placement place, Datastore datastore) {
        Known<T> found = places.compute(
                place,
                (key, known) -> known != null && known.is(place, datastore)
                        ? known
                        : new Known<>(place, datastore, make.apply(place, datastore)));
        last = found;
        return found.statements;
    }

    private record Known<T>(Placement place, Datastore datastore, T statements) {
        boolean is(Placement otherPlace, Datastore otherDatastore) {
            return place == otherPlace && datastore == otherDatastore;
        }
    }
}
