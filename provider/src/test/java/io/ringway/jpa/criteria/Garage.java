// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.annotation.SaiIndex;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The entities that the criteria of these tests are about. */
final class Garage {
    private Garage() {}

    enum Colour {
        RED,
        BLUE
    }

    @Entity(name = "Car")
    static class Car {
        @Id
        String plate;

        String maker;
        int year;
        double price;
        Long distance;
        BigDecimal tax;
        boolean active;
        Character letter;
        Colour colour;
        LocalDate built;
        LocalTime opened;
        LocalDateTime sold;

        @Embedded
        Engine engine;

        @ElementCollection
        Set<String> tags;

        @ElementCollection
        List<String> notes;

        @ElementCollection
        Collection<Integer> marks;

        @ElementCollection
        Map<String, Integer> prices;

        @ManyToOne
        @SaiIndex
        Driver owner;

        @ManyToOne
        Car towedBy;

        @Version
        int version;
    }

    @Entity(name = "Truck")
    static class Truck extends Car {
        int load;
    }

    @Entity(name = "Bus")
    static class Bus extends Car {
        int seats;
    }

    @Embeddable
    static class Engine {
        String fuel;
        int power;
    }

    @Entity(name = "Driver")
    static class Driver {
        @Id
        long number;

        String name;

        @ManyToOne
        Town town;

        @OneToMany(mappedBy = "owner")
        List<Car> cars;
    }

    @Entity(name = "Town")
    static class Town {
        @Id
        String name;

        int people;
    }

    /** What a query can make. */
    record Line(String plate, int year) {}
}
