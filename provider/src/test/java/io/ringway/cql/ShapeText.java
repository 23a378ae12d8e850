// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import io.ringway.spi.Mutation;
import io.ringway.spi.Selection;

/** The CQL of statement shapes, for tests of other packages. */
public final class ShapeText {
    private ShapeText() {}

    public static String of(Selection selection) {
        return CqlRenderer.render(selection);
    }

    public static String of(Mutation mutation) {
        return CqlRenderer.render(mutation);
    }
}
