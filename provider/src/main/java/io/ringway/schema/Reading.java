// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.spi.Capabilities;
import io.ringway.spi.SchemaFacet;
import io.ringway.spi.SchemaSnapshot;

/**
 * What was read on one connection.
 *
 * @param facet renders the changes that follow from it
 * @param server what it can do
 */
record Reading(SchemaSnapshot snapshot, SchemaFacet facet, Capabilities server) {}
