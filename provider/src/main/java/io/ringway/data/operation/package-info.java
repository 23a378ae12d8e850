// SPDX-License-Identifier: Apache-2.0
/**
 * What the methods of repositories do: each is bound once, when the repository is made, to one operation on the stateless core.
 */
@NullMarked
package io.ringway.data.operation;

import org.jspecify.annotations.NullMarked;
