// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The root of a hierarchy in one table. */
@Entity
public class Vehicle {
    @Id
    public String plate;

    public Integer wheels;
}
