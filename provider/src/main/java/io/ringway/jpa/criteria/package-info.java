// SPDX-License-Identifier: Apache-2.0
/**
 * The Criteria API of Jakarta Persistence (3.2, chapter 6): objects that an application puts together, and which become a
 * statement of {@code query.tree} when a query is made of them. They hold what the interfaces let ask for, and how to make their
 * part of the tree; there is no second tree. Below: {@code query.tree}, and the metamodel by its interfaces.
 *
 * <p>The builder is safe for use by any number of threads; what it makes is for one.
 */
@NullMarked
package io.ringway.jpa.criteria;

import org.jspecify.annotations.NullMarked;
