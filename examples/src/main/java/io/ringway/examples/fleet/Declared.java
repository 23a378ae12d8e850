// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.fleet;

import io.ringway.Repositories;
import jakarta.data.Limit;
import jakarta.data.Order;
import jakarta.data.exceptions.EntityExistsException;
import jakarta.data.exceptions.MappingException;
import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;

/** Repositories: interfaces that Ringway implements. */
final class Declared {
    private final Repositories repositories;
    private final Fleet fleet;
    private final Trips trips;

    Declared(EntityManagerFactory unit) {
        this.repositories = unit.unwrap(Repositories.class);
        this.fleet = repositories.get(Fleet.class);
        this.trips = repositories.get(Trips.class);
    }

    void show() {
        save();
        insert();
        ask();
        refuse();
    }

    private void save() {
        Story.chapter("A repository saves what changed, without an EntityManager");
        fleet.save(new Automobile("RW-3 CARO", "Goggomobil", Color.BLUE));
        Automobile car = fleet.findById("RW-3 CARO").orElseThrow();
        car.drive(7);
        fleet.save(car);
    }

    private void insert() {
        Story.chapter("It inserts what was not there, or says so");
        try {
            fleet.insert(new Automobile("RW-3 CARO", "Another", Color.RED));
        } catch (EntityExistsException e) {
            Story.tell("Refused: " + e.getMessage());
        }
    }

    private void ask() {
        Story.chapter("Its methods are queries");
        trips.latest("RW-1 ANNA", Limit.of(2))
                .forEach(trip -> Story.tell("Trip of " + trip.departure() + ": " + trip.kilometres() + " km"));
        trips.ordered("RW-1 ANNA", Order.by(_Trip.departure.asc()), Limit.of(1))
                .forEach(trip -> Story.tell("The first trip was that of " + trip.departure()));
        Story.tell(trips.kilometres("RW-1 ANNA") + " km in all, " + trips.average("RW-1 ANNA") + " km a trip");
        fleet.usage("RW-3 CARO").ifPresent(usage -> Story.tell(usage.toString()));
    }

    private void refuse() {
        Story.chapter("A method that would scan a table is refused before it is ever called");
        try {
            repositories.get(ByModel.class);
        } catch (MappingException e) {
            String.valueOf(e.getMessage()).lines().forEach(Story::tell);
        }
    }

    @Repository
    interface ByModel {
        @Find
        List<Automobile> ofModel(String model);
    }
}
