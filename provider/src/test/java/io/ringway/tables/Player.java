// SPDX-License-Identifier: Apache-2.0
package io.ringway.tables;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;

/** A player of a game, by name. */
@Entity
@IdClass(Player.Id.class)
class Player {
    @PartitionKey
    String game;

    @ClusteringKey
    String name;

    Integer score;
    String country;

    Player() {}

    Player(String game, String name, Integer score) {
        this.game = game;
        this.name = name;
        this.score = score;
    }

    record Id(String game, String name) {}
}
