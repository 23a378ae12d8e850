// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.shop;

import jakarta.persistence.Entity;

/** One kind. */
@Entity
public class CardPayment extends Payment {
    public String card;
}
