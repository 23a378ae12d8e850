// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.fleet;

import jakarta.data.Limit;
import jakarta.data.Order;
import jakarta.data.page.Page;
import jakarta.data.page.PageRequest;
import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.OrderBy;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Save;
import java.util.List;
import java.util.stream.Stream;

/** The trips of cars. */
@Repository
public interface Trips {
    @Save
    void record(List<Trip> trips);

    @Find
    @OrderBy(value = _Trip.DEPARTURE, descending = true)
    List<Trip> latest(String plate, Limit limit);

    @Find
    List<Trip> ordered(String plate, Order<Trip> order, Limit limit);

    @Find
    Page<Trip> page(String plate, PageRequest request);

    @Find
    Stream<Trip> all(String plate);

    @Query("SELECT SUM(kilometres) WHERE plate = :plate")
    long kilometres(String plate);

    @Delete
    void forget(String plate);

    /** Another method of the interface may call several. */
    default double average(String plate) {
        try (Stream<Trip> trips = all(plate)) {
            return trips.mapToInt(Trip::kilometres).average().orElse(0);
        }
    }
}
