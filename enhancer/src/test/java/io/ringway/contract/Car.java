// SPDX-License-Identifier: Apache-2.0
package io.ringway.contract;

import jakarta.persistence.Entity;

/** Hides the superclass's private {@code plate} and {@code revision} with fields of its own. */
@Entity
public class Car extends Vehicle {
    private String plate;
    private long revision;
    private String trim;

    public String getRearPlate() {
        return plate;
    }

    public void setRearPlate(String plate) {
        this.plate = plate;
    }

    public long getModelRevision() {
        return revision;
    }

    public void setModelRevision(long revision) {
        this.revision = revision;
    }

    public String getTrim() {
        return trim;
    }

    public void setTrim(String trim) {
        this.trim = trim;
    }

    /** Inherited protected fields of superclasses in this package and in another. */
    public String inherited() {
        return created + "/" + tags[0];
    }
}
