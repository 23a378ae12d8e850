// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Car extends Vehicle {
    @Id
    String plate;
}
