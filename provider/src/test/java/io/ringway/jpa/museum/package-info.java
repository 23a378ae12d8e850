// SPDX-License-Identifier: Apache-2.0
/**
 * JPQL over maps of entities, references in embeddables and hierarchies, on a real node: a museum's entities and what is asked of
 * them. Tests alone.
 */
@NullMarked
package io.ringway.jpa.museum;

import org.jspecify.annotations.NullMarked;
