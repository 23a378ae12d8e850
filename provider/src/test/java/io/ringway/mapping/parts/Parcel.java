// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping.parts;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that a test loads by a class loader of its own. */
@Entity
public class Parcel {
    @Id
    private int number;

    private Size size;

    /** A part of it. */
    @Embeddable
    public record Size(int width, Integer height) {}
}
