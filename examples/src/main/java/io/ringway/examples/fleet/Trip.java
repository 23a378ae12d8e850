// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.fleet;

import io.ringway.Connection;
import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import java.time.Instant;

/** One trip of a car. The trips of a car are one partition of a table on the archive's cluster, the latest first. */
@Entity
@Connection("archive")
@IdClass(Trip.Key.class)
public class Trip {
    @PartitionKey
    private String plate;

    @ClusteringKey(descending = true)
    private Instant departure;

    private String driver;
    private int kilometres;

    /** For Jakarta Persistence. */
    @SuppressWarnings("NullAway.Init")
    protected Trip() {}

    public Trip(Automobile car, Instant departure, Driver driver, int kilometres) {
        this.plate = car.plate();
        this.departure = departure;
        this.driver = driver.licence();
        this.kilometres = kilometres;
    }

    /** Which row it is. */
    public record Key(String plate, Instant departure) {}

    public String plate() {
        return plate;
    }

    public Instant departure() {
        return departure;
    }

    public String driver() {
        return driver;
    }

    public int kilometres() {
        return kilometres;
    }

    public void correct(int measured) {
        kilometres = measured;
    }
}
