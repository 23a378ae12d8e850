// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.query.tree.Expression;
import io.ringway.query.tree.IdOf;
import io.ringway.query.tree.Path;
import io.ringway.query.tree.PathExpression;
import io.ringway.query.tree.Position;
import io.ringway.query.tree.Root;
import io.ringway.query.tree.SelectQuery;
import io.ringway.query.tree.VersionOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Names the attributes of what a query is about, whatever variable stands for it. */
record RootNames(String variable) {
    static RootNames of(SelectQuery query) {
        return new RootNames(Objects.requireNonNull(query.from().get(0).alias()));
    }

    /** An attribute as sorts name it. */
    Expression attribute(String name) {
        return rooted(Attributes.expression(name));
    }

    /** What was made for the implicit variable. */
    Expression rooted(Expression expression) {
        if (expression instanceof IdOf id) {
            return new IdOf((PathExpression) rooted(id.entity()), Position.NONE);
        }
        if (expression instanceof VersionOf version) {
            return new VersionOf((PathExpression) rooted(version.entity()), Position.NONE);
        }
        if (expression instanceof Path path && path.segments().get(0).equals(Root.THIS)) {
            List<String> segments = new ArrayList<>(path.segments());
            segments.set(0, variable);
            return new Path(segments, Position.NONE);
        }
        return expression;
    }

    /** The instance itself. */
    Path self() {
        return new Path(Position.NONE, variable);
    }

    /** The path of an attribute, without the variable; null of anything else. */
    @Nullable
    String of(Expression expression) {
        if (!(expression instanceof Path path)) {
            return null;
        }
        List<String> segments = path.segments();
        boolean rooted = segments.size() > 1 && segments.get(0).equalsIgnoreCase(variable);
        return String.join(".", rooted ? segments.subList(1, segments.size()) : segments);
    }
}
