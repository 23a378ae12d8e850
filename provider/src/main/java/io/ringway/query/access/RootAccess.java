// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.QueryAccess;
import io.ringway.QueryPlan.Path;
import io.ringway.mapping.EntityMapping;
import io.ringway.query.access.Findings.Need;
import io.ringway.query.typed.ElementTerm;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.Test;
import io.ringway.spi.Restriction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the rows of a variable are found that stands first, and which conditions are left. */
final class RootAccess {
    private final Map<EntityMapping, Access> accesses = new LinkedHashMap<>();
    private final Map<EntityMapping, List<ColumnCondition>> asked = new LinkedHashMap<>();
    private final List<Findings.Step> keys = new ArrayList<>();
    private final List<Test> conjuncts;
    private final List<Test> left = new ArrayList<>();
    private final List<Test> again = new ArrayList<>();
    private final EntityVariable variable;
    private final Planning planning;
    private final Constants constants;

    /**
     * @param conjuncts all of which hold for the rows that are wanted
     * @param link to what the variable belongs to; null when it stands for all instances
     */
    RootAccess(
            EntityVariable variable,
            List<EntityMapping> tables,
            List<Test> conjuncts,
            List<ColumnCondition> link,
            Planning planning,
            Constants constants) {
        this.variable = variable;
        this.conjuncts = conjuncts;
        this.planning = planning;
        this.constants = constants;
        for (EntityMapping table : tables) {
            List<ColumnCondition> stated = new ArrayList<>(link);
            Conditions conditions = new Conditions(variable, table, constants);
            for (int i = 0; i < conjuncts.size(); i++) {
                stated.addAll(conditions.of(conjuncts.get(i), i));
            }
            stated.addAll(new ElementConditions(new OwnColumns(variable, table), constants).of(conjuncts));
            asked.put(table, stated);
            accesses.put(table, AccessChoice.of(Planning.schema(table), planning.features(), stated));
        }
        leave();
    }

    /** Takes a way through a materialized view to each table in which neither a key nor an index leads to the rows. */
    void takeViews() {
        accesses.replaceAll((table, access) -> {
            Views.Way way = Views.through(table, access, asked.getOrDefault(table, List.of()), planning);
            if (way == null) {
                return access;
            }
            keys.add(way.keys());
            return way.access();
        });
        leave();
    }

    private void leave() {
        left.clear();
        again.clear();
        for (int i = 0; i < conjuncts.size(); i++) {
            int conjunct = i;
            if (!accesses.values().stream().allMatch(access -> access.served().contains(conjunct))) {
                left.add(conjuncts.get(i));
            } else if (isOfElement(conjuncts.get(i))) {
                again.add(conjuncts.get(i));
            }
        }
    }

    Map<EntityMapping, Access> accesses() {
        return accesses;
    }

    /** The only one; what has several tables has several. */
    Access only() {
        return accesses.values().iterator().next();
    }

    boolean isOneTable() {
        return accesses.size() == 1;
    }

    /** The conjuncts that the database does not check. */
    List<Test> left() {
        return left;
    }

    /** The conjuncts that rows are tested for: those that are left, and those that only say which rows have an element. */
    List<Test> residue() {
        List<Test> all = new ArrayList<>(left);
        all.addAll(again);
        return all;
    }

    private static boolean isOfElement(Test test) {
        return test.terms().stream().anyMatch(ElementTerm.class::isInstance);
    }

    /** Says which levels the path takes, and what is read before the tables. */
    void tell() {
        keys.forEach(planning.findings()::step);
        boolean narrowed = left.stream().anyMatch(test -> !constants.isConstant(test));
        accesses.forEach((table, access) -> tell(table, access, narrowed));
        for (Test test : left) {
            if (!constants.isConstant(test)) {
                tell(test);
            }
        }
        again.forEach(test -> planning.findings().leave("filter by " + Subjects.of(test)));
    }

    /** What is asked of rows that whole keys name needs no level. */
    private void tell(Test test) {
        String subject = Subjects.of(test);
        planning.findings().leave("filter by " + subject);
        if (!isOfRows()) {
            List<ColumnCondition> stated = new Conditions(variable, variable.entity(), constants).of(test, 0);
            List<Restriction> each = stated.stream()
                    .map(condition -> condition.isIn() ? condition.inTurn() : condition)
                    .map(ColumnCondition::restriction)
                    .toList();
            boolean indexable = each.stream().allMatch(Indexes::isIndexable);
            String reason = stated.isEmpty()
                    ? "CQL has no words for " + subject
                    : subject + " is served by no key and no index";
            List<String> served = indexable ? Suggestions.of(variable.entity(), each, planning.features()) : List.of();
            planning.findings().need(new Need(QueryAccess.SCAN, reason, variable.entity(), served, test.at()));
        }
    }

    /** Whether whole keys name the rows, so that there are no more than keys. */
    boolean isOfRows() {
        return accesses.values().stream().allMatch(Access::ofRows);
    }

    /** What is filtered by though it is of the partition key, of which something is missing. */
    private static List<String> partOfPartitionKey(EntityMapping table, Access access) {
        return table.id().columns().subList(0, table.id().partitionColumns()).stream()
                .map(column -> column.column().name())
                .filter(access.filtered()::contains)
                .toList();
    }

    /** @param narrowed whether conditions are left, which then are the reason */
    private void tell(EntityMapping table, Access access, boolean narrowed) {
        if (access.path() == Path.SCAN) {
            String reason = narrowed
                    ? "all rows of " + table + " are read"
                    : "no condition says which rows of " + table + " are wanted: all of them are read";
            planning.findings().need(Need.scan(reason, table, -1));
        } else if (access.filtering()) {
            Set<String> checked = new LinkedHashSet<>(access.filtered());
            String more = "the database reads more rows than it returns to check " + String.join(", ", checked);
            List<String> given = partOfPartitionKey(table, access);
            String reason = given.isEmpty()
                    ? more
                    : "of the partition key only " + String.join(", ", given) + " is given, so that " + more;
            List<String> served = Suggestions.of(table, access.indexable(), planning.features());
            planning.findings().need(new Need(QueryAccess.FILTERING, reason, table, served, -1));
        }
    }
}
