// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.named;

import io.ringway.mapping.EntityMapping;
import io.ringway.query.tree.Aggregate;
import io.ringway.query.tree.DeleteStatement;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.IdOf;
import io.ringway.query.tree.Path;
import io.ringway.query.tree.Position;
import io.ringway.query.tree.Root;
import io.ringway.query.tree.SelectClause;
import io.ringway.query.tree.SelectItem;
import io.ringway.query.tree.SelectQuery;
import io.ringway.query.tree.Statement;
import jakarta.data.Sort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a method asks for.
 *
 * @param first how many results it gives at most; {@link #ALL}
 * @param where over the implicit variable, its parameters {@code ?1}, {@code ?2} … in the order of the method's; null for all rows
 * @param parameters how many it has
 * @param order of the results; a property is the path of an attribute, its names joined by dots
 */
public record MethodName(
        EntityMapping entity,
        Action action,
        int first,
        @Nullable Expression where,
        int parameters,
        List<Sort<?>> order) {
    /** Without a bound. */
    public static final int ALL = 0;

    /** What names begin with. */
    public enum Action {
        FIND,
        COUNT,
        EXISTS,
        DELETE
    }

    public MethodName {
        order = List.copyOf(order);
    }

    /** Whether a name begins as those do that say a query. */
    public static boolean isQuery(String name) {
        return NameReader.actionOf(name) != null;
    }

    /**
     * Reads a name.
     *
     * @param name one that {@link #isQuery}
     * @param values how many parameters the method has for values: {@code findOrderById} orders when there is none
     * @throws jakarta.data.exceptions.MappingException RW-2016 to RW-2019, with the place in the name
     */
    public static MethodName read(String name, EntityMapping entity, int values) {
        return new NameReader(name, entity).read(values);
    }

    /**
     * The statement, without its order and how many results it gives. What asks for existence selects ids.
     *
     * @param found what is selected of what is found
     */
    public Statement statement(SelectClause found) {
        Root root = new Root(entity.name(), Root.THIS, Position.NONE);
        SelectClause selected = found;
        if (action == Action.DELETE) {
            return new DeleteStatement(root, where, Position.NONE);
        } else if (action == Action.COUNT) {
            selected = selected(new Aggregate(Aggregate.Kind.COUNT, false, self(), Position.NONE));
        } else if (action == Action.EXISTS) {
            selected = selected(new IdOf(self(), Position.NONE));
        }
        return new SelectQuery(selected, List.of(root), where, List.of(), null, List.of(), Position.NONE);
    }

    private static SelectClause selected(Expression item) {
        return new SelectClause(false, List.of(new SelectItem(item, null, Position.NONE)), Position.NONE);
    }

    private static Path self() {
        return new Path(Position.NONE, Root.THIS);
    }
}
