// SPDX-License-Identifier: Apache-2.0
/**
 * What a datastore implements, what an enhanced entity carries, and how the provider finds its parts. Depends on the two Jakarta APIs alone. Unless a type
 * says otherwise its instances are immutable and safe for use by any number of threads.
 */
@NullMarked
package io.ringway.spi;

import org.jspecify.annotations.NullMarked;
