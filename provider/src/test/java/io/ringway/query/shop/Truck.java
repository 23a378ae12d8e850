// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.shop;

import jakarta.persistence.Entity;

/** One that extends another. */
@Entity
public class Truck extends Vehicle {
    public Double load;
}
