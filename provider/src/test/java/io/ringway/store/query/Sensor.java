// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** What measures. */
@Entity
class Sensor {
    @Id
    String name;

    String room;

    @Version
    long version;
}
