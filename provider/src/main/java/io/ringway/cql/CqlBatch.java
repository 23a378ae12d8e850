// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchStatementBuilder;
import com.datastax.oss.driver.api.core.cql.DefaultBatchType;
import io.ringway.spi.Batch;
import io.ringway.spi.BoundStatement;
import java.util.Set;
import java.util.TreeSet;

/**
 * A batch. It is routed by its first statement's partition.
 *
 * @param conditional whether the database checks conditions
 */
record CqlBatch(Batch batch, BatchStatement statement, boolean conditional) implements Operation {

    static CqlBatch of(Batch batch, RequestDefaults defaults) {
        BatchStatementBuilder builder = BatchStatement.builder(
                switch (batch.type()) {
                    case LOGGED -> DefaultBatchType.LOGGED;
                    case UNLOGGED -> DefaultBatchType.UNLOGGED;
                    case COUNTER -> DefaultBatchType.COUNTER;
                });
        boolean conditional = false;
        for (BoundStatement write : batch.statements()) {
            builder.addStatement(CqlWrite.own(write).statement());
            conditional |= write.conditional();
        }
        defaults.apply(builder, batch.options(), conditional);
        return new CqlBatch(batch, builder.build(), conditional);
    }

    @Override
    public String describe() {
        Set<String> tables = new TreeSet<>();
        for (BoundStatement write : batch.statements()) {
            tables.add(CqlWrite.own(write).table().toString());
        }
        return "BATCH " + batch.type() + " of " + batch.statements().size() + " on " + String.join(", ", tables);
    }

    /** A logged batch is checked as a whole before any of it is written; another one partition after partition. */
    @Override
    public boolean spread() {
        Object first = batch.statements().get(0).partition();
        return batch.type() != Batch.Type.LOGGED
                && !batch.statements().stream().allMatch(write -> first.equals(write.partition()));
    }
}
