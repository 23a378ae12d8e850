// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.differential;

import java.util.List;

/**
 * A query and what it should give.
 *
 * @param rows each a list of its items
 * @param ordered whether they should come in this order
 */
record Expected(String jpql, List<List<Object>> rows, boolean ordered) {}
