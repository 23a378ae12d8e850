// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of twelve columns, as an entity. */
@Entity
@Table(name = "account")
public class Account {
    @Id
    private @Nullable UUID id;

    private @Nullable String name;
    private long visits;
    private int age;
    private double balance;
    private float rating;
    private boolean active;
    private @Nullable Instant created;
    private @Nullable UUID device;
    private @Nullable LocalDate birthday;
    private short level;
    private @Nullable String city;

    @Nullable
    public UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    @Nullable
    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public long getVisits() {
        return visits;
    }

    public void setVisits(long visits) {
        this.visits = visits;
    }

    public int getAge() {
        return age;
    }

    public void setAge(int age) {
        this.age = age;
    }

    public double getBalance() {
        return balance;
    }

    public void setBalance(double balance) {
        this.balance = balance;
    }

    public float getRating() {
        return rating;
    }

    public void setRating(float rating) {
        this.rating = rating;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    @Nullable
    public Instant getCreated() {
        return created;
    }

    public void setCreated(@Nullable Instant created) {
        this.created = created;
    }

    @Nullable
    public UUID getDevice() {
        return device;
    }

    public void setDevice(@Nullable UUID device) {
        this.device = device;
    }

    @Nullable
    public LocalDate getBirthday() {
        return birthday;
    }

    public void setBirthday(@Nullable LocalDate birthday) {
        this.birthday = birthday;
    }

    public short getLevel() {
        return level;
    }

    public void setLevel(short level) {
        this.level = level;
    }

    @Nullable
    public String getCity() {
        return city;
    }

    public void setCity(@Nullable String city) {
        this.city = city;
    }
}
