// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.read.Expression;
import io.ringway.plan.read.JoinStep;
import io.ringway.plan.read.Rows;
import io.ringway.plan.read.TableRead;
import io.ringway.query.access.TableReads.Extra;
import io.ringway.query.access.TableReads.Sequence;
import io.ringway.query.typed.EntityVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Instances that rows of a join table lead to. */
final class LinkedRoot {
    private final Link link;
    private final FrameLayout layout;
    private final TableReads reads;

    LinkedRoot(Link link, FrameLayout layout, TableReads reads) {
        this.link = link;
        this.layout = layout;
        this.reads = reads;
    }

    /** @param access to the rows of the join table */
    Rows rows(EntityVariable variable, Access access, Planning planning) {
        List<Extra> extras = new ArrayList<>();
        List<Expression> key = new ArrayList<>();
        for (ColumnMapping column : Objects.requireNonNull(link.member()).columns()) {
            int cell = layout.reserve();
            extras.add(new Extra(cell, column.column()));
            key.add((frame, arguments) -> frame[cell]);
        }
        TableRead between = reads.read(Links.rowsOf(link.entity()), link.entity(), access, Sequence.ANY, extras);
        EntityMapping target = variable.entity();
        JoinStep step =
                new Links(planning, reads).byKey(variable, target, target.id().columns(), key);
        return new Rows.Joined(new Rows.Tables(List.of(between)), step, false, null);
    }
}
