// SPDX-License-Identifier: Apache-2.0
/**
 * Repository interfaces as they are declared, their generic types resolved. Knows neither a unit nor its entities, so that it serves
 * at build time too.
 */
@NullMarked
package io.ringway.data.declared;

import org.jspecify.annotations.NullMarked;
