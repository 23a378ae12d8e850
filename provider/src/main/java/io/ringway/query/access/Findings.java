// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.QueryAccess;
import io.ringway.QueryPlan.Path;
import io.ringway.mapping.EntityMapping;
import io.ringway.spi.Mutation;
import io.ringway.spi.Selection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is found out while a query is planned: what is sent, what is left for Ringway, which level that takes and why. */
public final class Findings {
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> inRingway = new LinkedHashSet<>();
    private final List<Need> needs = new ArrayList<>();
    private QueryAccess needed = QueryAccess.INDEXES;

    /**
     * A statement of a plan; one of both shapes is null.
     *
     * @param partitions how many it reads; -1 when that depends on the values or on the data
     */
    public record Step(
            EntityMapping entity,
            Path path,
            @Nullable Selection selection,
            @Nullable Mutation mutation,
            String detail,
            int partitions) {}

    /**
     * What takes more than indexes.
     *
     * @param entity whose keys and indexes do not serve it; null when no table is at fault
     * @param columns of the entity, which an index would serve
     * @param at where it stands in the text; -1 when nowhere
     */
    record Need(QueryAccess level, String reason, @Nullable EntityMapping entity, List<String> columns, int at) {
        /** What only a scan allows, and no index would change. */
        static Need scan(String reason, @Nullable EntityMapping entity, int at) {
            return new Need(QueryAccess.SCAN, reason, entity, List.of(), at);
        }
    }

    /** What is sent, in its order. */
    public List<Step> steps() {
        return steps;
    }

    /** What is done with the rows in Ringway. */
    public List<String> inRingway() {
        return List.copyOf(inRingway);
    }

    /** The lowest level at which the query runs. */
    public QueryAccess needed() {
        return needed;
    }

    void step(Step step) {
        steps.add(step);
    }

    void leave(String work) {
        inRingway.add(work);
    }

    void need(Need need) {
        needs.add(need);
        if (need.level().compareTo(needed) > 0) {
            needed = need.level();
        }
    }

    /** What takes more than a level. */
    List<Need> beyond(QueryAccess level) {
        return needs.stream().filter(need -> need.level().compareTo(level) > 0).toList();
    }
}
