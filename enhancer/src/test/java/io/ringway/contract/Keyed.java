// SPDX-License-Identifier: Apache-2.0
package io.ringway.contract;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

@MappedSuperclass
public abstract class Keyed<K> {
    @Id
    K key;

    public K getKey() {
        return key;
    }

    public void setKey(K key) {
        this.key = key;
    }
}
