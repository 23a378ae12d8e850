// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.connect.Lease;
import io.ringway.connect.Placement;
import io.ringway.plan.RowWrite;
import io.ringway.spi.BoundStatement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The writes of a batch that are sent as one request. */
final class BatchRequest {
    private static final int NAMED = 10;

    private final Lease lease;
    private final List<PlannedWrite> writes;

    private final int partitions;

    /** @param writes at least one */
    BatchRequest(Lease lease, List<PlannedWrite> writes) {
        this(lease, writes, count(writes));
    }

    private BatchRequest(Lease lease, List<PlannedWrite> writes, int partitions) {
        this.lease = lease;
        this.writes = writes;
        this.partitions = partitions;
    }

    /** @param writes at least one, all for one partition */
    static BatchRequest ofPartition(Lease lease, List<PlannedWrite> writes) {
        return new BatchRequest(lease, writes, 1);
    }

    Lease lease() {
        return lease;
    }

    /** That of its first write; the keyspaces of the others may differ. */
    Placement place() {
        return writes.get(0).entry().place();
    }

    List<PlannedWrite> writes() {
        return writes;
    }

    /** Those of the writes that are of an instance's row. */
    List<RowWrite> rows() {
        List<RowWrite> rows = new ArrayList<>(writes.size());
        for (PlannedWrite write : writes) {
            if (write.row() != null) {
                rows.add(write.row());
            }
        }
        return rows;
    }

    List<BoundStatement> statements() {
        List<BoundStatement> statements = new ArrayList<>(writes.size());
        for (PlannedWrite write : writes) {
            statements.add(write.statement());
        }
        return statements;
    }

    /** How many partitions the writes are for. */
    int partitions() {
        return partitions;
    }

    int bytes() {
        int bytes = 0;
        for (PlannedWrite write : writes) {
            bytes += write.statement().size();
        }
        return bytes;
    }

    boolean conditional() {
        for (PlannedWrite write : writes) {
            if (write.statement().conditional()) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the writes has a timestamp of its own. */
    boolean isTimed() {
        return writes.stream()
                .anyMatch(write -> write.entry() instanceof BatchEntry.OfRow row
                        && row.settings().timestamp() != null);
    }

    /** A statement in CQL may count or append, and so may the write of a row; it is not sent twice. */
    boolean isRepeatable() {
        for (PlannedWrite write : writes) {
            RowWrite row = write.row();
            if (write.entry() instanceof BatchEntry.OfStatement || row != null && !row.isRepeatable()) {
                return false;
            }
        }
        return true;
    }

    /** The first writes in words, and how many there are beside them: each says its partition. */
    String summary() {
        String first = writes.stream()
                .limit(NAMED)
                .map(write -> write.entry().describe())
                .collect(Collectors.joining("; "));
        return writes.size() <= NAMED ? first : first + "; and " + (writes.size() - NAMED) + " more";
    }

    List<String> describe() {
        return writes.stream().map(write -> write.entry().describe()).toList();
    }

    private static int count(List<PlannedWrite> writes) {
        Set<Object> partitions = new HashSet<>();
        for (PlannedWrite write : writes) {
            partitions.add(write.statement().partition());
        }
        return partitions.size();
    }
}
