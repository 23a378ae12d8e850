// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import java.util.List;

/**
 * The key of an entity that others refer to.
 *
 * @param columns in their order; each tells how to get its value out of the entity
 */
record TargetKey(List<ColumnMapping> columns, IdMapping id) {}
