// SPDX-License-Identifier: Apache-2.0
/**
 * The syntactic tree of a query: what was asked, before anybody knows the entities. JPQL, JDQL, Criteria and repository methods
 * are brought into this one form, and only this form is planned.
 *
 * <p>Knows nothing of the provider; imported by all of {@code query}. The tree says what its grammar says and no more: names are
 * not resolved, types not checked. Everything here is immutable and safe for use by any number of threads. Two trees are equal
 * when they ask for the same; where their nodes stand in a text makes no difference.
 */
@NullMarked
package io.ringway.query.tree;

import org.jspecify.annotations.NullMarked;
