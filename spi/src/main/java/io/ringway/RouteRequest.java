// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import java.util.Optional;

/**
 * What a {@link ConnectionResolver} is asked for.
 *
 * @param unit the persistence unit's name
 * @param entity the entity class; empty for native CQL
 */
public record RouteRequest(String unit, Optional<Class<?>> entity) {}
