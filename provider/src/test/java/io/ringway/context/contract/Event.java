// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** Rows of a stream stand in one partition. */
@Entity
@IdClass(EventId.class)
public class Event {
    @Id
    @PartitionKey
    private String stream;

    @Id
    @ClusteringKey
    private int seq;

    private String text;

    public Event() {}

    public Event(String stream, int seq, String text) {
        this.stream = stream;
        this.seq = seq;
        this.text = text;
    }

    public String getStream() {
        return stream;
    }

    public int getSeq() {
        return seq;
    }

    public void setSeq(int seq) {
        this.seq = seq;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
