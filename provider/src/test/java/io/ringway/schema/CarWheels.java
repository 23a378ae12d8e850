// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Another view of the rows of {@link Car}. */
@Entity
@Table(name = "car")
class CarWheels {
    @Id
    String plate;

    int wheels;
}
