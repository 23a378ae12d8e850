// SPDX-License-Identifier: Apache-2.0
/**
 * The entity model: what of a class is stored in which column, how it is read and written, what its key is. It is built
 * once from the classes of a unit and immutable afterwards, safe for use by any number of threads; the entities that its
 * parts read and write are for one thread at a time. Below it stand the spi packages and the enhancer's rule of what is a
 * persistent attribute; it knows neither connections nor statements.
 */
@NullMarked
package io.ringway.mapping;

import org.jspecify.annotations.NullMarked;
