// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.Connection;
import io.ringway.Repositories;
import io.ringway.RoutedEntityManager;
import io.ringway.Ttl;
import io.ringway.Using;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevCluster;
import io.ringway.examples.fleet.Automobile;
import io.ringway.examples.fleet.Color;
import io.ringway.examples.fleet.Driver;
import io.ringway.examples.fleet.Trip;
import jakarta.data.Limit;
import jakarta.data.exceptions.EntityExistsException;
import jakarta.data.exceptions.MappingException;
import jakarta.data.repository.By;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.OrderBy;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Save;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The examples of docs/guide/repositories.md. */
@ExtendWith(DevCassandraExtension.class)
class RepositoriesGuideIT {
    private static final Instant MORNING = Instant.parse("2026-11-16T07:00:00Z");

    private static EntityManagerFactory unit;

    @BeforeAll
    static void open(DevCassandra depot, @DevCluster("archive") DevCassandra archive) {
        unit = GuideUnit.open(depot, archive);
    }

    @AfterAll
    static void close() {
        unit.close();
    }

    // tag::fleet
    @Repository
    interface Fleet extends CrudRepository<Automobile, String> {
        @Find
        List<Automobile> withPlates(@By("plate") List<String> plates);

        @Query("SELECT model, mileage WHERE plate = :plate")
        Optional<Usage> usage(String plate);

        record Usage(String model, int mileage) {}
    }
    // end::fleet

    // tag::trips
    @Repository
    interface Trips {
        @Save
        void record(List<Trip> trips);

        @Find
        @OrderBy(value = "departure", descending = true)
        List<Trip> latest(String plate, Limit limit);

        @Query("SELECT SUM(kilometres) WHERE plate = :plate")
        long kilometres(String plate);

        @Find
        CompletionStage<List<Trip>> later(String plate);

        @Delete
        long forget(String plate, Instant departure);
    }
    // end::trips

    @Test
    void oneIsAskedFor() {
        // tag::get
        Fleet fleet = unit.unwrap(Repositories.class).get(Fleet.class);

        fleet.save(new Automobile("RW-80", "Isetta", Color.RED));
        Automobile car = fleet.findById("RW-80").orElseThrow();
        car.drive(39);
        fleet.save(car); // UPDATE of one column
        // end::get
        assertThat(fleet.usage("RW-80")).contains(new Fleet.Usage("Isetta", 39));
        assertThat(fleet.withPlates(List.of("RW-80", "none"))).hasSize(1);
    }

    @Test
    void writesFailAsTheSpecificationSays() {
        Fleet fleet = unit.unwrap(Repositories.class).get(Fleet.class);
        fleet.save(new Automobile("RW-81", "Isetta", Color.RED));
        // tag::insert
        assertThatThrownBy(() -> fleet.insert(new Automobile("RW-81", "Elise", Color.BLUE)))
                .isInstanceOf(EntityExistsException.class)
                .hasMessageStartingWith("RW-1303: A row with the id RW-81 exists already");
        // end::insert
    }

    @Test
    void methodsAreQueries() {
        Automobile car = new Automobile("RW-82", "Isetta", Color.RED);
        Driver driver = new Driver("D-82", "Anna");
        Trips trips = unit.unwrap(Repositories.class).get(Trips.class);
        // tag::use
        trips.record(List.of(new Trip(car, MORNING, driver, 12), new Trip(car, MORNING.plusSeconds(3600), driver, 30)));

        List<Trip> last = trips.latest("RW-82", Limit.of(1));
        long kilometres = trips.kilometres("RW-82");
        // end::use
        assertThat(last).extracting(Trip::kilometres).containsExactly(30);
        assertThat(kilometres).isEqualTo(42);
        assertThat(trips.later("RW-82").toCompletableFuture().join()).hasSize(2);
        assertThat(trips.forget("RW-82", MORNING)).isEqualTo(1);
        assertThat(trips.forget("RW-82", MORNING)).isZero();
    }

    @Test
    void whatWouldScanIsRefused() {
        // tag::refused
        @Repository
        interface Models {
            @Find
            List<Automobile> ofModel(String model);
        }

        assertThatThrownBy(() -> unit.unwrap(Repositories.class).get(Models.class))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Models.ofModel(String): RW-1910: The query needs the access level filtering")
                .hasMessageContaining("@SaiIndex on Automobile.model may serve it");
        // end::refused
    }

    // tag::routes
    @Repository(dataStore = "archive")
    interface Archive {
        @Insert
        void keep(Automobile car, Ttl ttl);

        @Find
        Optional<Automobile> car(@By(By.ID) String plate);

        @Find
        @Connection("depot")
        Optional<Automobile> stillAtTheDepot(@By(By.ID) String plate);

        @Find
        Optional<Automobile> at(@By(By.ID) String plate, Using place);
    }
    // end::routes

    @Test
    void aRepositoryHasAPlace() {
        // tag::route
        Archive archive = unit.unwrap(Repositories.class).get(Archive.class);
        archive.keep(new Automobile("RW-83", "Isetta", Color.RED), Ttl.of(Duration.ofDays(30)));
        // end::route
        assertThat(archive.car("RW-83")).isPresent();
        assertThat(archive.stillAtTheDepot("RW-83")).isEmpty();
        assertThat(archive.at("RW-83", Using.connection("depot"))).isEmpty();
    }

    @Test
    void aBatchTakesWhatARepositoryWrites() {
        Automobile car = new Automobile("RW-84", "Isetta", Color.RED);
        Trip trip = new Trip(car, MORNING, new Driver("D-84", "Anna"), 7);
        try (EntityManager em = unit.createEntityManager()) {
            RoutedEntityManager routed = em.unwrap(RoutedEntityManager.class);
            // tag::batch
            routed.runInBatch(
                    batch -> {
                        batch.repository(Fleet.class).save(car);
                        batch.repository(Trips.class).record(List.of(trip));
                    },
                    Using.connection("archive"));
            // end::batch
        }
        assertThat(unit.unwrap(Repositories.class).get(Archive.class).car("RW-84"))
                .isPresent();
    }

    // tag::resources
    @Repository
    interface Garage extends CrudRepository<Automobile, String> {
        RoutedEntityManager entityManager();

        default void repaint(String plate, Color color) {
            EntityManager em = entityManager(); // closed when this method ends
            em.getTransaction().begin();
            em.find(Automobile.class, plate).paint(color);
            em.getTransaction().commit();
        }
    }
    // end::resources

    @Test
    void defaultMethodsUseWhatIsBeneath() {
        Garage garage = unit.unwrap(Repositories.class).get(Garage.class);
        garage.save(new Automobile("RW-85", "Isetta", Color.RED));
        garage.repaint("RW-85", Color.BLUE);

        assertThat(garage.findById("RW-85")).get().extracting(Automobile::color).isEqualTo(Color.BLUE);
    }
}
