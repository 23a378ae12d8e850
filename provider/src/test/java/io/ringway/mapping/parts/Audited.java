// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping.parts;

import io.ringway.annotation.ClusteringKey;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** A superclass in another package: its state is private and of an open type. */
@MappedSuperclass
public abstract class Audited<K> {
    @Id
    private K id;

    @ClusteringKey
    @Id
    private int part;

    @Version
    private long revision;

    public K id() {
        return id;
    }

    public void id(K id, int part) {
        this.id = id;
        this.part = part;
    }

    public long revision() {
        return revision;
    }
}
