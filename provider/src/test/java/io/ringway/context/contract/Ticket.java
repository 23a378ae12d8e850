// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import io.ringway.annotation.TimeUuid;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.IdClass;
import java.util.UUID;

/** Both parts of its id are made. */
@Entity
@IdClass(Ticket.Key.class)
public class Ticket {
    @PartitionKey
    @GeneratedValue(strategy = GenerationType.UUID)
    private String series;

    @ClusteringKey
    @GeneratedValue
    @TimeUuid
    private UUID sold;

    private int price;

    protected Ticket() {}

    public Ticket(int price) {
        this.price = price;
    }

    public String getSeries() {
        return series;
    }

    public void setSeries(String series) {
        this.series = series;
    }

    public UUID getSold() {
        return sold;
    }

    public int getPrice() {
        return price;
    }

    /** Its id. */
    public record Key(String series, UUID sold) {}
}
