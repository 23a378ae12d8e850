// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;

/** Refers to another entity in each of two parts. */
@Entity
@Table(indexes = @Index(columnList = "clerk_name"))
public class Consignment {
    @Id
    private int id;

    @Embedded
    private Handling arrival;

    @Embedded
    @AttributeOverride(name = "note", column = @Column(name = "departure_note"))
    @AssociationOverride(name = "clerk", joinColumns = @JoinColumn(name = "sent_by"))
    private Handling departure;

    public Consignment() {}

    public Consignment(int id, Handling arrival) {
        this.id = id;
        this.arrival = arrival;
    }

    public Handling getArrival() {
        return arrival;
    }

    public void setArrival(Handling arrival) {
        this.arrival = arrival;
    }

    public Handling getDeparture() {
        return departure;
    }

    public void setDeparture(Handling departure) {
        this.departure = departure;
    }
}
