// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.fleet;

import io.ringway.Using;
import jakarta.data.repository.By;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Find;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;

/** The cars. */
@Repository
public interface Fleet extends CrudRepository<Automobile, String> {
    @Find
    List<Automobile> withPlates(@By(_Automobile.PLATE) List<String> plates);

    @Query("SELECT model, mileage WHERE plate = :plate")
    Optional<Usage> usage(String plate);

    /** The car at another place than usually. */
    @Find
    Optional<Automobile> at(Using place, @By(By.ID) String plate);

    /** How much a car was used. */
    record Usage(String model, int mileage) {}
}
