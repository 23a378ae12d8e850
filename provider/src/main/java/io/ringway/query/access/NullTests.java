// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.query.typed.BetweenTest;
import io.ringway.query.typed.ComparisonTest;
import io.ringway.query.typed.InCollectionTest;
import io.ringway.query.typed.InSubqueryTest;
import io.ringway.query.typed.InTest;
import io.ringway.query.typed.LikeTest;
import io.ringway.query.typed.NotTest;
import io.ringway.query.typed.NullTest;
import io.ringway.query.typed.Term;
import io.ringway.query.typed.Test;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** IS NOT NULL, which the database cannot check, beside a comparison of the same: that is never true of null. */
final class NullTests {
    private NullTests() {}

    /** The tests without those that the others imply. */
    static List<Test> withoutImplied(List<Test> conjuncts) {
        return conjuncts.stream()
                .filter(test -> {
                    Term present = present(test);
                    return present == null || conjuncts.stream().noneMatch(other -> compares(other, present));
                })
                .toList();
    }

    /** What a test says not to be null; null for any other test. */
    private static @Nullable Term present(Test test) {
        return test instanceof NotTest not && not.test() instanceof NullTest isNull
                ? Conjuncts.known(isNull.value())
                : null;
    }

    private static boolean compares(Test test, Term term) {
        if (test instanceof ComparisonTest comparison) {
            return isOf(comparison.left(), term) || isOf(comparison.right(), term);
        }
        Term value = value(test);
        return value != null && isOf(value, term);
    }

    private static boolean isOf(Term value, Term known) {
        return Conjuncts.known(value).equals(known);
    }

    /** What is compared with others; null for a test of another kind. */
    private static @Nullable Term value(Test test) {
        if (test instanceof BetweenTest between) {
            return between.value();
        }
        if (test instanceof InTest in) {
            return in.value();
        }
        if (test instanceof InCollectionTest in) {
            return in.value();
        }
        if (test instanceof InSubqueryTest in) {
            return in.value();
        }
        return test instanceof LikeTest like ? like.value() : null;
    }
}
