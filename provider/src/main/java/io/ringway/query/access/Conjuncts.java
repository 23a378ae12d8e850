// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.query.typed.AndTest;
import io.ringway.query.typed.Test;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A WHERE clause as what has to hold together. */
final class Conjuncts {
    private Conjuncts() {}

    static List<Test> of(@Nullable Test where) {
        if (where == null) {
            return List.of();
        }
        return where instanceof AndTest and ? and.tests() : List.of(where);
    }
}
