// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.ReferenceAttribute;
import io.ringway.spi.Datastore;
import io.ringway.spi.TableId;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The statements of one entity in one keyspace of one datastore. */
public final class EntityPlans {
    private final EntityMapping mapping;
    private final TableId table;
    private final Datastore datastore;
    private final SelectPlan byId;
    private final @Nullable ClassPlan classOf;
    private final PartitionPlan partition;
    private final ConcurrentMap<WriteShape, WritePlan> writes = new ConcurrentHashMap<>();
    private final ConcurrentMap<ReferenceAttribute, RelatedPlan> related = new ConcurrentHashMap<>();

    EntityPlans(EntityMapping mapping, String keyspace, Datastore datastore) {
        this.mapping = mapping;
        this.table = new TableId(keyspace, mapping.table());
        this.datastore = datastore;
        this.byId = new SelectPlan(mapping, table, datastore);
        this.classOf = mapping.hierarchy() == null ? null : new ClassPlan(mapping, table, datastore);
        this.partition = new PartitionPlan(mapping, table, datastore);
    }

    public SelectPlan byId() {
        return byId;
    }

    /** The read of the class of a row; only of an entity that extends another or is extended. */
    public ClassPlan classOf() {
        return Objects.requireNonNull(classOf);
    }

    /** The removal of a partition. */
    public PartitionPlan partition() {
        return partition;
    }

    /** The read of the rows that refer to an instance. */
    public RelatedPlan related(ReferenceAttribute by) {
        return related.computeIfAbsent(by, missing -> new RelatedPlan(mapping, missing, table, datastore));
    }

    /** The statement that a row's write needs. */
    public WritePlan write(RowWrite write) {
        WriteShape shape = write.shape();
        WritePlan plan = writes.get(shape);
        return plan != null
                ? plan
                : writes.computeIfAbsent(shape, missing -> new WritePlan(mapping, table, missing, datastore));
    }
}
