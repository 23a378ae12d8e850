// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import java.util.Optional;

/**
 * Chooses routes by what the application knows: the tenant, the region. Asked for every operation that no option, view,
 * managed instance or scope has placed; what it leaves open is decided by the entity, the unit and the registry. Set with the
 * unit property {@code ringway.connection-resolver}, a class name or an instance. Must be safe for use by any number of
 * threads, and quick: it is asked before each operation.
 */
@FunctionalInterface
public interface ConnectionResolver {
    /** @return empty to leave the route open */
    Optional<Using> resolve(RouteRequest request);
}
