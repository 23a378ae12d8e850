// SPDX-License-Identifier: Apache-2.0
/**
 * The names that applications compile against: connections, routes, options, errors. Depends on the two Jakarta APIs alone. Unless a type
 * says otherwise its instances are immutable and safe for use by any number of threads.
 */
@NullMarked
package io.ringway;

import org.jspecify.annotations.NullMarked;
