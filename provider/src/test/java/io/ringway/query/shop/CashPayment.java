// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.shop;

import jakarta.persistence.Entity;

/** Another kind. */
@Entity
public class CashPayment extends Payment {
    public Integer till;
}
