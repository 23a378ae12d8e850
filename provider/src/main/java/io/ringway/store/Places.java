// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.connect.Lease;
import io.ringway.connect.Placement;
import io.ringway.spi.Datastore;
import io.ringway.spi.OperationOptions;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The open connections that one operation on many rows uses; each is taken once and given back at the end. */
public final class Places implements AutoCloseable {
    private @Nullable Map<Placement, Lease> leases;
    private @Nullable Placement last;
    private @Nullable Lease lastLease;

    /** The connection of a place, opened when it is not open yet. */
    public Lease at(Placement place) {
        Lease lease = lastLease;
        if (last == place && lease != null) {
            return lease;
        }
        lease = leases == null ? null : leases.get(place);
        if (lease == null) {
            lease = place.acquire();
            hold(place, lease);
        }
        last = place;
        lastLease = lease;
        return lease;
    }

    Datastore datastore(Placement place) {
        return at(place).datastore();
    }

    /** The options of requests on a connection, before any of their own. */
    public static OperationOptions options(Lease lease) {
        String profile = lease.profile();
        return profile == null ? OperationOptions.DEFAULT : OperationOptions.DEFAULT.withProfile(profile);
    }

    @Override
    public void close() {
        if (leases != null) {
            leases.values().forEach(Lease::release);
        } else if (lastLease != null) {
            lastLease.release();
        }
    }

    /** Most operations have one place, and need no map. */
    private void hold(Placement place, Lease lease) {
        if (last == null || lastLease == null) {
            return;
        }
        if (leases == null) {
            leases = new IdentityHashMap<>();
            leases.put(last, lastLease);
        }
        leases.put(place, lease);
    }
}
