// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import io.ringway.benchmarks.domain.Measurement;
import java.util.List;

/** A partition of 1,000 rows, by a query in JPQL that is compiled already. */
final class QueryPartition implements Pair {
    private final ReadPartition read = new ReadPartition();

    @Override
    public void open() {
        read.open();
    }

    @Override
    public void close() {
        read.close();
    }

    @Override
    public List<?> ringway() {
        read.clients().entities().clear();
        return read.clients()
                .entities()
                .createQuery("SELECT m FROM Measurement m WHERE m.sensor = :sensor", Measurement.class)
                .setParameter("sensor", Tables.SENSOR)
                .getResultList();
    }

    @Override
    public List<?> byHand() {
        return read.byHand();
    }
}
