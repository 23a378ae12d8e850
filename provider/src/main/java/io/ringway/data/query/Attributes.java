// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.query.tree.Expression;
import io.ringway.query.tree.IdOf;
import io.ringway.query.tree.Path;
import io.ringway.query.tree.Position;
import io.ringway.query.tree.Root;
import io.ringway.query.tree.VersionOf;
import jakarta.data.repository.By;
import java.util.ArrayList;
import java.util.List;

/** Attributes as annotations, sorts and method names call them (Jakarta Data 1.0, 4.3). */
final class Attributes {
    private static final Path THIS = new Path(Position.NONE, Root.THIS);
    private static final String VERSION = "version(this)";

    private Attributes() {}

    /** A name such as {@code model}, {@code address.city}, {@code id(this)} as an expression over {@code this}. */
    static Expression expression(String name) {
        if (name.equalsIgnoreCase(By.ID)) {
            return new IdOf(THIS, Position.NONE);
        }
        if (name.equalsIgnoreCase(VERSION)) {
            return new VersionOf(THIS, Position.NONE);
        }
        List<String> segments = new ArrayList<>();
        segments.add(Root.THIS);
        segments.addAll(List.of(name.split("\\.")));
        return new Path(segments, Position.NONE);
    }

    /** The instance itself. */
    static Path self() {
        return THIS;
    }
}
