// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.ringway.benchmarks.domain.PlainAccount;
import io.ringway.benchmarks.domain.PlainMeasurement;

/**
 * The statements of the code written by hand, as its author would write them who looks for speed: columns by position,
 * primitive accessors, one builder for each statement.
 */
final class Statements {
    static final String SELECT_ACCOUNT =
            "SELECT id, name, visits, age, balance, rating, active, created, device, birthday, level, city"
                    + " FROM benchmarks.account WHERE id = ?";
    static final String INSERT_ACCOUNT = "INSERT INTO benchmarks.account"
            + " (id, name, visits, age, balance, rating, active, created, device, birthday, level, city)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String UPDATE_ACCOUNT = "UPDATE benchmarks.account SET visits = ? WHERE id = ?";
    static final String SELECT_MEASUREMENTS =
            "SELECT sensor, seq, at, kind, value, total, valid, note" + " FROM benchmarks.measurement WHERE sensor = ?";

    static final String INSERT_MEASUREMENT = "INSERT INTO benchmarks.measurement"
            + " (sensor, seq, at, kind, value, total, valid, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    private Statements() {}

    static BoundStatement bind(PreparedStatement insert, PlainAccount account) {
        return insert.boundStatementBuilder()
                .setUuid(0, account.getId())
                .setString(1, account.getName())
                .setLong(2, account.getVisits())
                .setInt(3, account.getAge())
                .setDouble(4, account.getBalance())
                .setFloat(5, account.getRating())
                .setBoolean(6, account.isActive())
                .setInstant(7, account.getCreated())
                .setUuid(8, account.getDevice())
                .setLocalDate(9, account.getBirthday())
                .setShort(10, account.getLevel())
                .setString(11, account.getCity())
                .setIdempotence(true)
                .build();
    }

    static BoundStatement bind(PreparedStatement insert, PlainMeasurement measurement) {
        return insert.boundStatementBuilder()
                .setUuid(0, measurement.getSensor())
                .setInt(1, measurement.getSeq())
                .setInstant(2, measurement.getAt())
                .setString(3, measurement.getKind())
                .setDouble(4, measurement.getValue())
                .setLong(5, measurement.getTotal())
                .setBoolean(6, measurement.isValid())
                .setString(7, measurement.getNote())
                .build();
    }

    static PlainAccount account(Row row) {
        PlainAccount account = new PlainAccount();
        account.setId(row.getUuid(0));
        account.setName(row.getString(1));
        account.setVisits(row.getLong(2));
        account.setAge(row.getInt(3));
        account.setBalance(row.getDouble(4));
        account.setRating(row.getFloat(5));
        account.setActive(row.getBoolean(6));
        account.setCreated(row.getInstant(7));
        account.setDevice(row.getUuid(8));
        account.setBirthday(row.getLocalDate(9));
        account.setLevel(row.getShort(10));
        account.setCity(row.getString(11));
        return account;
    }

    static PlainMeasurement measurement(Row row) {
        PlainMeasurement measurement = new PlainMeasurement();
        measurement.setSensor(row.getUuid(0));
        measurement.setSeq(row.getInt(1));
        measurement.setAt(row.getInstant(2));
        measurement.setKind(row.getString(3));
        measurement.setValue(row.getDouble(4));
        measurement.setTotal(row.getLong(5));
        measurement.setValid(row.getBoolean(6));
        measurement.setNote(row.getString(7));
        return measurement;
    }
}
