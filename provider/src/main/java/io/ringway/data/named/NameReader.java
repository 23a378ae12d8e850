// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.named;

import io.ringway.Problem;
import io.ringway.data.named.MethodName.Action;
import io.ringway.mapping.EntityMapping;
import io.ringway.query.tree.And;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.Or;
import io.ringway.query.tree.Position;
import jakarta.data.Direction;
import jakarta.data.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one name, from left to right. */
final class NameReader {
    private static final String FIRST = "First";
    private static final String BY = "By";
    private static final String DISTINCT = "Distinct";
    private static final String ASC = "Asc";
    private static final String DESC = "Desc";
    private static final Pattern DIGITS = Pattern.compile("\\d*");

    /** The keyword that ends what may stand behind the action, and is not read; a name such as Bytes has none. */
    private static final Pattern CLAUSE = Pattern.compile("(Order)?By(?![a-z])");

    private final String name;
    private final EntityMapping entity;
    private final List<NamedAttribute> attributes;
    private final NameRefusals refusals;
    private final NameConditions conditions = new NameConditions();
    private int at;

    NameReader(String name, EntityMapping entity) {
        this.name = name;
        this.entity = entity;
        this.attributes = NamedAttribute.all(entity.attributes());
        this.refusals = new NameRefusals(name, entity.name(), attributes);
    }

    static @Nullable Action actionOf(String name) {
        for (Action action : Action.values()) {
            int length = action.name().length();
            boolean begins = name.startsWith(action.name().toLowerCase(Locale.ROOT));
            if (begins && (name.length() == length || !Character.isLowerCase(name.charAt(length)))) {
                return action;
            }
        }
        return null;
    }

    MethodName read(int values) {
        Action action = actionOf(name);
        if (action == null) {
            throw new IllegalArgumentException(name);
        }
        at = action.name().length();
        int first = first(action);
        boolean restricted = skipIgnored(values);
        Expression where = restricted ? either() : null;
        List<Sort<?>> order = order(action);
        return new MethodName(entity, action, first, where, conditions.parameters(), order);
    }

    private int first(Action action) {
        int start = at;
        if (!take(FIRST)) {
            return MethodName.ALL;
        }
        if (action != Action.FIND) {
            throw refusals.at(
                    start,
                    Problem.of("RW-2019", "First limits what is found, and nothing else")
                            .fix("Leave it out"));
        }
        Matcher digits = DIGITS.matcher(name);
        if (!digits.find(at) || digits.end() == at) {
            return 1;
        }
        at = digits.end();
        try {
            int most = Integer.parseInt(digits.group());
            if (most > 0) {
                return most;
            }
        } catch (NumberFormatException tooLarge) {
            // refused below
        }
        throw refusals.at(start, Problem.of("RW-2019", "First is followed by a number from 1 to " + Integer.MAX_VALUE));
    }

    /** Whether conditions follow; otherwise an order, or nothing. */
    private boolean skipIgnored(int values) {
        if (name.startsWith(DISTINCT, at)) {
            throw refusals.at(
                    at,
                    Problem.of("RW-2019", "Distinct has no meaning yet, and Jakarta Data keeps the word for later")
                            .fix("Use @Query with SELECT DISTINCT"));
        }
        Matcher clause = CLAUSE.matcher(name);
        boolean found = clause.find(at);
        boolean orders = found && clause.group(1) != null && values == 0;
        if ((!found || orders || clause.start() == at) && take(BY)) {
            return true;
        }
        if (!found) {
            at = name.length();
            return false;
        }
        at = orders ? clause.start() : clause.end();
        return !orders;
    }

    /** And binds tighter than Or. */
    private Expression either() {
        List<Expression> alternatives = new ArrayList<>();
        do {
            List<Expression> all = new ArrayList<>();
            do {
                all.add(condition());
            } while (take(NameTail.AND));
            alternatives.add(And.of(all, Position.NONE));
        } while (!name.startsWith(NameTail.ORDER_BY, at) && take(NameTail.OR));
        return Or.of(alternatives, Position.NONE);
    }

    private Expression condition() {
        int start = at;
        for (NamedPath path : NamedPath.at(name, start, attributes)) {
            NameTail tail = NameTail.at(name, path.end());
            if (tail != null) {
                unambiguous(start, path);
                check(path, tail);
                at = tail.end();
                return conditions.condition(path, tail);
            }
        }
        throw refusals.noCondition(start);
    }

    /** An attribute of the entity itself wins; of others that are written alike none does. */
    private void unambiguous(int start, NamedPath path) {
        for (NamedPath other : NamedPath.at(name, start, attributes)) {
            boolean alike = other.end() == path.end() && !other.segments().equals(path.segments());
            if (alike && path.segments().size() > 1 && other.segments().size() > 1) {
                throw refusals.ambiguous(start, path, other);
            }
        }
    }

    private void check(NamedPath path, NameTail tail) {
        NamedAttribute attribute = path.attribute();
        boolean elements = tail.operator() == NameOperator.CONTAINS && attribute.hasElements() && !tail.ignoreCase();
        if (tail.ignoreCase() && !attribute.isText()) {
            throw refusals.wrongType(path.end(), NameTail.IGNORE_CASE, "text", path);
        }
        if (tail.operator().isForText() && !attribute.isText() && !elements) {
            throw refusals.wrongType(path.end(), tail.operator().keyword(), "text", path);
        }
        boolean outcome = tail.operator() == NameOperator.TRUE || tail.operator() == NameOperator.FALSE;
        if (outcome && !attribute.isBoolean()) {
            throw refusals.wrongType(path.end(), tail.operator().keyword(), "a boolean", path);
        }
        if (tail.ignoreCase() && tail.operator() == NameOperator.IN) {
            throw refusals.at(
                    path.end(),
                    Problem.of("RW-2018", "IgnoreCase and In do not go together")
                            .because("The values of the set would have to be changed")
                            .fix("Use @Query with lower(" + path.text() + ") IN :values, and give it lower case"));
        }
    }

    private List<Sort<?>> order(Action action) {
        int start = at;
        List<Sort<?>> order = new ArrayList<>();
        if (!take(NameTail.ORDER_BY)) {
            return order;
        }
        if (action != Action.FIND) {
            throw refusals.at(
                    start,
                    Problem.of("RW-2019", "OrderBy orders what is found, and nothing else")
                            .fix("Leave it out"));
        }
        do {
            order.add(sort());
        } while (at < name.length());
        return order;
    }

    private Sort<?> sort() {
        int start = at;
        for (NamedPath path : NamedPath.at(name, start, attributes)) {
            at = path.end();
            boolean ignoreCase = take(NameTail.IGNORE_CASE);
            boolean descending = take(DESC);
            if (descending || take(ASC) || at == name.length()) {
                unambiguous(start, path);
                if (ignoreCase && !path.attribute().isText()) {
                    throw refusals.wrongType(path.end(), NameTail.IGNORE_CASE, "text", path);
                }
                return Sort.of(path.text(), descending ? Direction.DESC : Direction.ASC, ignoreCase);
            }
        }
        throw refusals.noAttribute(start, endOfSort(start));
    }

    private int endOfSort(int start) {
        int end = start;
        while (end < name.length() && !name.startsWith(ASC, end) && !name.startsWith(DESC, end)) {
            end++;
        }
        return end;
    }

    private boolean take(String keyword) {
        boolean there = name.startsWith(keyword, at);
        at += there ? keyword.length() : 0;
        return there;
    }
}
