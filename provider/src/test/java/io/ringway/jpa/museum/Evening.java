// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.museum;

import io.ringway.annotation.SaiIndex;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;

/** An evening, whose classes have a table each. */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
abstract class Evening {
    @Id
    String topic;

    @ManyToOne
    @SaiIndex
    Gallery place;

    int guests;
}
