// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

/** What happens to rows that find no partner: they go (INNER), or stay (LEFT). */
public enum JoinKind {
    INNER,
    LEFT
}
