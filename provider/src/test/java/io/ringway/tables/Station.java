// SPDX-License-Identifier: Apache-2.0
package io.ringway.tables;

import io.ringway.annotation.StaticColumn;
import io.ringway.annotation.WriteTime;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;

/** What all readings of a station share, whether it has any or not. */
@Entity
@Table(name = "reading")
class Station {
    @Id
    @Column(name = "station")
    String name;

    @StaticColumn
    String place;

    @StaticColumn
    Set<String> labels;

    @StaticColumn
    Integer height;

    @WriteTime("place")
    Long placed;

    Station() {}

    Station(String name, String place, Integer height) {
        this.name = name;
        this.place = place;
        this.height = height;
    }
}
