// SPDX-License-Identifier: Apache-2.0
package io.ringway.tables;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** A halt of a line, in the partition that the line is. */
@Entity
@IdClass(Halt.Id.class)
class Halt {
    @PartitionKey
    @ManyToOne
    @JoinColumn(name = "name")
    Line line;

    @ClusteringKey
    int position;

    Halt() {}

    Halt(Line line, int position) {
        this.line = line;
        this.position = position;
    }

    record Id(String line, int position) {}
}
