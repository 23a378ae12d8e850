// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit.shop;

import jakarta.persistence.MappedSuperclass;

@MappedSuperclass
public class Vehicle {
    int wheels;
}
