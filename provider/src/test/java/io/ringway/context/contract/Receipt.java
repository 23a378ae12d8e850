// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;

@Entity
@Table(indexes = @Index(columnList = "invoice_id"))
public class Receipt {
    @Id
    private int number;

    @OneToOne(fetch = FetchType.LAZY)
    private Invoice invoice;

    public Receipt() {}

    public Receipt(int number, Invoice invoice) {
        this.number = number;
        this.invoice = invoice;
    }

    public int getNumber() {
        return number;
    }

    public Invoice getInvoice() {
        return invoice;
    }
}
