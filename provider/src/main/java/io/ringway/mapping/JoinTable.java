// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

/**
 * The table of a collection: a partition for each owner, a row for each element.
 *
 * @param owner the entity that has the collection
 * @param rows the rows, as those of an entity; instances are {@link JoinRow}s
 * @param partitions the partitions, each as one row of such an entity
 * @param ordered whether a row holds the element's position
 */
public record JoinTable(EntityMapping owner, EntityMapping rows, EntityMapping partitions, boolean ordered) {}
