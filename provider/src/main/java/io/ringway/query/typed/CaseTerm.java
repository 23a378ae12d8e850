// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Position;
import java.util.ArrayList;
import java.util.List;

/**
 * A choice, of the simple form too: its branches compare then.
 *
 * @param branches not empty; the first that is true counts
 */
public record CaseTerm(List<Branch> branches, Term otherwise, Class<?> type, Position position) implements Term {
    public CaseTerm {
        branches = List.copyOf(branches);
    }

    /** One of its branches. */
    public record Branch(Test test, Term result) {}

    /** The results; what the tests are made of is theirs. */
    @Override
    public List<Term> operands() {
        List<Term> results = new ArrayList<>();
        branches.forEach(branch -> results.add(branch.result()));
        results.add(otherwise);
        return results;
    }
}
