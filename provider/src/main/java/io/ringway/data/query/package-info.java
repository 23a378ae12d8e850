// SPDX-License-Identifier: Apache-2.0
/**
 * Methods of repositories that query: with conditions in their parameters, in their name, or in a text. Each becomes a tree of {@code
 * query.tree}, is compiled when the repository is made, and again for each order that a call asks for.
 */
@NullMarked
package io.ringway.data.query;

import org.jspecify.annotations.NullMarked;
