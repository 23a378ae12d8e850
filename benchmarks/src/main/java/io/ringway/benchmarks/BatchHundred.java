// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchStatementBuilder;
import com.datastax.oss.driver.api.core.cql.DefaultBatchType;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.ringway.BatchType;
import io.ringway.RoutedEntityManager;

/** 100 new rows of one partition in one unlogged batch. */
@SuppressWarnings("NullAway.Init")
final class BatchHundred implements Pair {
    private static final int ROWS = 100;

    private Clients clients;
    private RoutedEntityManager entities;
    private PreparedStatement insert;

    @Override
    public void open() {
        clients = Clients.open();
        entities = clients.entities().unwrap(RoutedEntityManager.class);
        insert = clients.session().prepare(Statements.INSERT_MEASUREMENT);
    }

    @Override
    public void close() {
        clients.close();
    }

    @Override
    public Object ringway() {
        return entities.callInBatch(
                batch -> {
                    for (int seq = 0; seq < ROWS; seq++) {
                        batch.insert(Samples.measurement(Tables.BATCHED, seq));
                    }
                    return batch;
                },
                BatchType.UNLOGGED);
    }

    @Override
    public Object byHand() {
        BatchStatementBuilder batch = BatchStatement.builder(DefaultBatchType.UNLOGGED);
        for (int seq = 0; seq < ROWS; seq++) {
            batch.addStatement(Statements.bind(insert, Samples.plainMeasurement(Tables.BATCHED, seq)));
        }
        return clients.session().execute(batch.setIdempotence(true).build());
    }
}
