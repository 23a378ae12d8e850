// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;

@Entity
@IdClass(PositionId.class)
public class Position {
    @PartitionKey
    @ManyToOne(fetch = FetchType.LAZY)
    private Invoice invoice;

    @ClusteringKey
    private int line;

    private int amount;

    public Position() {}

    public Position(Invoice invoice, int line, int amount) {
        this.invoice = invoice;
        this.line = line;
        this.amount = amount;
    }

    public Invoice getInvoice() {
        return invoice;
    }

    public int getLine() {
        return line;
    }

    public int getAmount() {
        return amount;
    }

    public void setAmount(int amount) {
        this.amount = amount;
    }
}
