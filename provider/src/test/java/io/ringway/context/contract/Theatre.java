// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;

/** Has maps of entities, by what keys there are. */
@Entity
public class Theatre {
    @Id
    private int id;

    @ManyToMany(cascade = CascadeType.PERSIST)
    @JoinTable(name = "theatre_cast")
    @MapKeyColumn(name = "part")
    private Map<String, Author> cast = new HashMap<>();

    @ManyToMany
    @JoinTable(name = "theatre_duty")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<DayOfWeek, Author> duty = new HashMap<>();

    @ManyToMany(cascade = CascadeType.MERGE)
    @MapKey
    private Map<String, Author> patrons = new HashMap<>();

    @ManyToMany
    @JoinTable(name = "theatre_rent", indexes = @Index(columnList = "rented_number"))
    private Map<String, Stage> rented = new HashMap<>();

    @OneToMany(mappedBy = "theatre", cascade = CascadeType.ALL, orphanRemoval = true)
    @MapKey(name = "label")
    private Map<String, Stage> stages = new HashMap<>();

    public Theatre() {}

    public Theatre(int id) {
        this.id = id;
    }

    public Map<String, Author> getCast() {
        return cast;
    }

    public void setCast(Map<String, Author> cast) {
        this.cast = cast;
    }

    public Map<DayOfWeek, Author> getDuty() {
        return duty;
    }

    public Map<String, Author> getPatrons() {
        return patrons;
    }

    public Map<String, Stage> getRented() {
        return rented;
    }

    public Map<String, Stage> getStages() {
        return stages;
    }
}
