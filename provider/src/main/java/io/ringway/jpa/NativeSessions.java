// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Problem;
import io.ringway.Using;
import io.ringway.connect.Lease;
import io.ringway.connect.Placement;
import jakarta.persistence.ConnectionFunction;
import jakarta.persistence.PersistenceException;
import org.jspecify.annotations.Nullable;

/** Hands the native session of a route to the application (Jakarta Persistence 3.2, runWithConnection). */
final class NativeSessions {
    private NativeSessions() {}

    static <T> T call(UnitServices unit, @Nullable Using view, ConnectionFunction<Object, T> function) {
        Placement place = unit.router().placeNative(null, view);
        Lease lease = place.acquire();
        try {
            return function.apply(lease.datastore().unwrap(Object.class));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new PersistenceException(
                    Problem.of("RW-1323", "The work on the connection failed: " + e.getMessage())
                            .at(place.connection())
                            .text(),
                    e);
        } finally {
            lease.release();
        }
    }
}
