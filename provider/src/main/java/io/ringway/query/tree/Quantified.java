// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/** {@code ALL (SELECT ...)} and the like, at the right of a comparison. {@code SOME} is {@code ANY}. */
public record Quantified(Quantifier quantifier, Query query, Position position) implements Expression {
    /** Of how many rows the comparison has to hold. */
    public enum Quantifier {
        ALL,
        ANY
    }

    @Override
    public List<Query> children() {
        return List.of(query);
    }
}
