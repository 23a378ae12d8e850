// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.cql.BoundStatement;
import io.ringway.spi.TableId;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A write with its parameters, as the driver has it. */
interface CqlWrite extends io.ringway.spi.BoundStatement, Operation {
    /** Frame header, statement id and options: what a request costs beside its values. */
    int OVERHEAD = 64;

    BoundStatement statement();

    TableId table();

    /** @throws IllegalArgumentException when another kind of datastore has bound it */
    static CqlWrite own(io.ringway.spi.BoundStatement write) {
        if (write instanceof CqlWrite own) {
            return own;
        }
        throw Foreign.of(write);
    }

    @Override
    default Object partition() {
        return new Partition(table(), statement().getRoutingKey());
    }

    @Override
    default int size() {
        BoundStatement statement = statement();
        int size = OVERHEAD;
        for (int marker = 0; marker < statement.size(); marker++) {
            ByteBuffer value = statement.getBytesUnsafe(marker);
            size += Integer.BYTES + (value == null ? 0 : value.remaining());
        }
        return size;
    }

    /** A table and the routing key of one of its partitions. */
    record Partition(TableId table, @Nullable ByteBuffer key) {}
}
