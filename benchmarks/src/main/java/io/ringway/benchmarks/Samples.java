// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import io.ringway.benchmarks.domain.Account;
import io.ringway.benchmarks.domain.Measurement;
import io.ringway.benchmarks.domain.PlainAccount;
import io.ringway.benchmarks.domain.PlainMeasurement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** New objects with a value in every attribute. */
final class Samples {
    private static final Instant CREATED = Instant.ofEpochSecond(1_700_000_000L);
    private static final UUID DEVICE = new UUID(1L, 2L);
    private static final LocalDate BIRTHDAY = LocalDate.of(1984, 4, 4);

    private Samples() {}

    static Account account(UUID id) {
        Account account = new Account();
        account.setId(id);
        account.setName("Winston Smith");
        account.setVisits(1984);
        account.setAge(39);
        account.setBalance(10.5);
        account.setRating(4.5f);
        account.setActive(true);
        account.setCreated(CREATED);
        account.setDevice(DEVICE);
        account.setBirthday(BIRTHDAY);
        account.setLevel((short) 3);
        account.setCity("London");
        return account;
    }

    static PlainAccount plainAccount(UUID id) {
        PlainAccount account = new PlainAccount();
        account.setId(id);
        account.setName("Winston Smith");
        account.setVisits(1984);
        account.setAge(39);
        account.setBalance(10.5);
        account.setRating(4.5f);
        account.setActive(true);
        account.setCreated(CREATED);
        account.setDevice(DEVICE);
        account.setBirthday(BIRTHDAY);
        account.setLevel((short) 3);
        account.setCity("London");
        return account;
    }

    static Measurement measurement(UUID sensor, int seq) {
        Measurement measurement = new Measurement();
        measurement.setSensor(sensor);
        measurement.setSeq(seq);
        measurement.setAt(Instant.ofEpochSecond(seq));
        measurement.setKind("temperature");
        measurement.setValue(seq * 1.5);
        measurement.setTotal(seq);
        measurement.setValid(true);
        measurement.setNote("a text of row " + seq);
        return measurement;
    }

    static PlainMeasurement plainMeasurement(UUID sensor, int seq) {
        PlainMeasurement measurement = new PlainMeasurement();
        measurement.setSensor(sensor);
        measurement.setSeq(seq);
        measurement.setAt(Instant.ofEpochSecond(seq));
        measurement.setKind("temperature");
        measurement.setValue(seq * 1.5);
        measurement.setTotal(seq);
        measurement.setValid(true);
        measurement.setNote("a text of row " + seq);
        return measurement;
    }
}
