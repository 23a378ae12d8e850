// SPDX-License-Identifier: Apache-2.0
/**
 * Repositories as beans of CDI: two extensions in one jar, a build compatible one and, for containers that know no such thing, a
 * portable one; both find the repositories of the application and the unit of each. Loaded by CDI containers alone, since it
 * needs CDI's API. Below: {@code bootstrap}, {@code data.declared} and the SPI.
 *
 * <p>Extensions are used by one thread, what makes repositories by any number.
 */
@NullMarked
package io.ringway.bootstrap.cdi;

import org.jspecify.annotations.NullMarked;
