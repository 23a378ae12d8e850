// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.annotation.SaiIndex;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Searched {
    @Id
    int id;

    @SaiIndex
    String name;
}
