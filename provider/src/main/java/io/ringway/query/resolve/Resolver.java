// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import io.ringway.mapping.EntityModel;
import io.ringway.query.tree.DeleteStatement;
import io.ringway.query.tree.Query;
import io.ringway.query.tree.Statement;
import io.ringway.query.tree.UpdateStatement;
import io.ringway.query.typed.Resolution;
import io.ringway.query.typed.ResolvedStatement;
import java.util.LinkedHashSet;

/** Resolves the queries of a unit. Immutable; safe for use by any number of threads. */
public final class Resolver {
    private final Entities entities;
    private final Constants constants;

    public Resolver(EntityModel model) {
        this.entities = new Entities(model);
        this.constants = new Constants(model);
    }

    /**
     * Resolves a statement.
     *
     * @param text that it was read from, or that shows it: for errors
     * @throws IllegalArgumentException RW-1550 to RW-1564, when a name is unknown, types do not go together, or something stands
     *     where it cannot
     * @throws io.ringway.RingwayException RW-1341, when it writes a materialized view
     */
    public Resolution resolve(Statement statement, String text) {
        Work work = new Work(entities, constants, new Refusals(text), new Parameters(), new LinkedHashSet<>());
        ResolvedStatement resolved;
        if (statement instanceof Query query) {
            resolved = new Selects(work, null).query(query);
        } else if (statement instanceof UpdateStatement update) {
            resolved = new Bulks(work).update(update);
        } else {
            resolved = new Bulks(work).delete((DeleteStatement) statement);
        }
        return new Resolution(text, resolved, work.parameters().all(), work.touched());
    }
}
