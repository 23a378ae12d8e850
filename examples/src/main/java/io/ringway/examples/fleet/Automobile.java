// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.fleet;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** A car. It says nothing of a connection, so it goes where the unit's default is. */
@Entity
public class Automobile {
    @Id
    private String plate;

    private String model;

    @Enumerated(EnumType.STRING)
    private Color color;

    private int mileage;
    private @Nullable String remark;

    /** For Jakarta Persistence. */
    @SuppressWarnings("NullAway.Init")
    protected Automobile() {}

    public Automobile(String plate, String model, Color color) {
        this.plate = plate;
        this.model = model;
        this.color = color;
    }

    public String plate() {
        return plate;
    }

    public String model() {
        return model;
    }

    public Color color() {
        return color;
    }

    public void paint(Color next) {
        color = next;
    }

    public int mileage() {
        return mileage;
    }

    public void drive(int kilometres) {
        mileage += kilometres;
    }

    public @Nullable String remark() {
        return remark;
    }

    public void remark(@Nullable String text) {
        remark = text;
    }
}
