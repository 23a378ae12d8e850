// SPDX-License-Identifier: Apache-2.0
package io.ringway.tables;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.MaterializedView;
import io.ringway.annotation.PartitionKey;
import io.ringway.annotation.TableOptions;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** The players of a game, the best first. */
@Entity
@Table(name = "\"scoreBoard\"")
@MaterializedView(of = Player.class)
@TableOptions("comment = 'the best come first'")
@IdClass(Score.Id.class)
class Score {
    @PartitionKey
    String game;

    @ClusteringKey(order = 0, descending = true)
    Integer score;

    @ClusteringKey(order = 1)
    String name;

    String country;

    record Id(String game, Integer score, String name) {}
}
