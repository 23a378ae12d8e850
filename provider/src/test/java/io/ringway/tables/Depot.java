// SPDX-License-Identifier: Apache-2.0
package io.ringway.tables;

import io.ringway.annotation.StaticColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The partition of the vehicles of a depot. */
@Entity
@Table(name = "vehicle")
class Depot {
    @Id
    @Column(name = "depot")
    String name;

    @StaticColumn
    String owner;
}
