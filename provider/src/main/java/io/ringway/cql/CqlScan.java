// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.metadata.TokenMap;
import io.ringway.spi.ScanFacet;
import io.ringway.spi.TableId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Divides the ring by what the driver knows of it; where the driver's token map is off, evenly. */
final class CqlScan implements ScanFacet {
    private static final String PARTITIONER = "SELECT partitioner FROM system.local WHERE key = 'local'";

    private final CqlChannel channel;

    CqlScan(CqlChannel channel) {
        this.channel = channel;
    }

    @Override
    public CompletionStage<Optional<RingSplit>> split(TableId table, int pieces) {
        TokenMap tokens = channel.session().getMetadata().getTokenMap().orElse(null);
        if (tokens == null) {
            return partitioner().thenApply(name -> Ring.of(name).map(ring -> ring.split(List.of(), pieces)));
        }
        return CompletableFuture.completedFuture(
                Ring.of(tokens.getPartitionerName()).map(ring -> ring.split(bounds(tokens), pieces)));
    }

    private static List<BigInteger> bounds(TokenMap tokens) {
        List<BigInteger> bounds = new ArrayList<>();
        for (var range : tokens.getTokenRanges()) {
            bounds.add(new BigInteger(tokens.format(range.getEnd())));
        }
        return bounds;
    }

    private CompletionStage<String> partitioner() {
        Operation operation = Operation.of(PARTITIONER);
        return channel.execute(SimpleStatement.newInstance(PARTITIONER), operation, new Answer<>(operation) {
            @Override
            String convert(AsyncResultSet rows) {
                Row row = rows.one();
                String name = row == null ? null : row.getString(0);
                return name == null ? "" : name;
            }
        });
    }
}
