// SPDX-License-Identifier: Apache-2.0
package io.ringway.contract;

import io.ringway.contract.base.Recorded;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

@Entity
public class Vehicle extends Recorded implements Cloneable {
    static int built;

    @Id
    private UUID id;

    private String plate;
    private double price;
    private float weight;
    private long mileage;
    private boolean sold;
    private byte doors;
    private short seats;
    private char category;
    private Color color;
    private BigDecimal tax;
    private Point position;
    protected String[] tags;
    List<String> owners;
    int wheels = 4;

    @Embedded
    private Address address;

    transient String cached;

    @Transient
    String note;

    public Vehicle() {}

    /** Another instance's state is read in a constructor. */
    public Vehicle(Vehicle other) {
        this.plate = other.plate;
        this.wheels = other.wheels;
    }

    /** Another instance's state is written in a constructor. */
    public Vehicle(Vehicle successor, String plate) {
        super();
        this.plate = plate;
        successor.note = successor.plate;
        successor.plate = plate;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getPlate() {
        return plate;
    }

    public void setPlate(String plate) {
        this.plate = plate;
    }

    public void setPrice(double price) {
        this.price = price;
    }

    public double getPrice() {
        return price;
    }

    public void setWeight(float weight) {
        this.weight = weight;
    }

    public void setMileage(long mileage) {
        this.mileage = mileage;
    }

    public long getMileage() {
        return mileage;
    }

    public void drive(int distance) {
        mileage += distance;
    }

    public void setSold(boolean sold) {
        this.sold = sold;
    }

    public void setSmall(byte doors, short seats, char category) {
        this.doors = doors;
        this.seats = seats;
        this.category = category;
    }

    public String small() {
        return doors + "/" + seats + "/" + category + "/" + sold + "/" + weight;
    }

    public void setColor(Color color) {
        this.color = color;
    }

    public void setTax(BigDecimal tax) {
        this.tax = tax;
    }

    public void setPosition(Point position) {
        this.position = position;
    }

    public void setTags(String... tags) {
        this.tags = tags;
    }

    public String firstTag() {
        return tags[0];
    }

    public void setOwners(List<String> owners) {
        this.owners = owners;
    }

    public Address getAddress() {
        return address;
    }

    public void setAddress(Address address) {
        this.address = address;
    }

    public void setCreated(Instant created) {
        this.created = created;
    }

    public Supplier<String> plateReader() {
        return () -> plate;
    }

    public Consumer<String> plateWriter() {
        return value -> plate = value;
    }

    public Plate plate() {
        return new Plate();
    }

    @Override
    public Vehicle clone() {
        try {
            return (Vehicle) super.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** An inner class, which reaches private fields as a nest mate. */
    public final class Plate {
        public String read() {
            return plate;
        }

        public void write(String value) {
            plate = value;
        }
    }

    /** A nested class that is a nest mate too. */
    public static final class Odometer {
        public static void reset(Vehicle vehicle) {
            vehicle.mileage = 0;
        }
    }
}
