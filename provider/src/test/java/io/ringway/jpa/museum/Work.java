// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.museum;

import io.ringway.annotation.SaiIndex;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.ManyToOne;

/** A work, whose classes share a table. */
@Entity
@Inheritance
abstract class Work {
    @Id
    String title;

    @Embedded
    Origin origin;

    @ManyToOne
    @SaiIndex
    Gallery owner;
}
