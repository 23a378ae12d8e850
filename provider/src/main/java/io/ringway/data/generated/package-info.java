// SPDX-License-Identifier: Apache-2.0
/**
 * The classes that implement repository interfaces. They hold operations and call them; what the operations do is bound when a
 * repository is made, so that the same class serves every unit, and can be generated at build time.
 */
@NullMarked
package io.ringway.data.generated;

import org.jspecify.annotations.NullMarked;
