// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import io.ringway.mapping.EntityMapping;
import java.util.Set;

/**
 * What the resolution of one query has at hand.
 *
 * @param touched the entities whose tables it uses, so far
 */
record Work(
        Entities entities, Constants constants, Refusals refusals, Parameters parameters, Set<EntityMapping> touched) {}
