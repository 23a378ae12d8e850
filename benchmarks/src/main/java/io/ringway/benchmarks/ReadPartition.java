// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.ringway.benchmarks.domain.Measurement;
import io.ringway.benchmarks.domain.PlainMeasurement;
import java.util.ArrayList;
import java.util.List;

/** A partition of 1,000 rows, read in pages into a list of objects. */
@SuppressWarnings("NullAway.Init")
final class ReadPartition implements Pair {
    private Clients clients;
    private PreparedStatement select;

    @Override
    public void open() {
        clients = Clients.open();
        select = clients.session().prepare(Statements.SELECT_MEASUREMENTS);
    }

    Clients clients() {
        return clients;
    }

    @Override
    public void close() {
        clients.close();
    }

    /** Managed entities: they are found again by their ids, and their changes would be written. */
    @Override
    public List<?> ringway() {
        clients.entities().clear();
        return clients.entities()
                .createNativeQuery(Statements.SELECT_MEASUREMENTS, Measurement.class)
                .setParameter(1, Tables.SENSOR)
                .getResultList();
    }

    @Override
    public List<?> byHand() {
        List<PlainMeasurement> measurements = new ArrayList<>();
        for (Row row : clients.session().execute(select.bind(Tables.SENSOR))) {
            measurements.add(Statements.measurement(row));
        }
        return measurements;
    }
}
