// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Position;

/** Whether a query has rows; never unknown. */
public record ExistsTest(ResolvedQuery query, Position position) implements Test {}
