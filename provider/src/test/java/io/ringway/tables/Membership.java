// SPDX-License-Identifier: Apache-2.0
package io.ringway.tables;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import io.ringway.annotation.StaticColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;

/** A row that has nothing of its own but its key. */
@Entity
@IdClass(Membership.Id.class)
class Membership {
    @PartitionKey
    String team;

    @ClusteringKey
    String person;

    @StaticColumn
    String motto;

    Membership() {}

    Membership(String team, String person, String motto) {
        this.team = team;
        this.person = person;
        this.motto = motto;
    }

    record Id(String team, String person) {}
}
