// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;

/** Versioned rows of which several stand in one partition. */
@Entity
@IdClass(SeatId.class)
public class Seat {
    @Id
    @PartitionKey
    private String train;

    @Id
    @ClusteringKey
    private int number;

    private String passenger;

    @Version
    private int version;

    public Seat() {}

    public Seat(String train, int number, String passenger) {
        this.train = train;
        this.number = number;
        this.passenger = passenger;
    }

    public String getTrain() {
        return train;
    }

    public int getNumber() {
        return number;
    }

    public String getPassenger() {
        return passenger;
    }

    public void setPassenger(String passenger) {
        this.passenger = passenger;
    }

    public int getVersion() {
        return version;
    }
}
