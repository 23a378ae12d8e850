// SPDX-License-Identifier: Apache-2.0
/**
 * What a row of a native query becomes: entities, objects made by constructors, values, tuples, as a class or a result set mapping
 * says (Jakarta Persistence 3.2, 3.11.16). Neighbours below: {@code io.ringway.plan} and {@code io.ringway.mapping}.
 *
 * <p>Items and mappings are safe for use by any number of threads; what reads rows is for one.
 */
@NullMarked
package io.ringway.jpa.rows;

import org.jspecify.annotations.NullMarked;
