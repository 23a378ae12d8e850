// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.shop;

import io.ringway.annotation.SaiIndex;
import jakarta.persistence.Entity;

/** Another one that extends the same. */
@Entity
public class Bus extends Vehicle {
    @SaiIndex
    public Integer seats;
}
