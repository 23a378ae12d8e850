// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringway.context.RecordedUnit;
import io.ringway.spi.Tracked;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;

/** What is different for entities that are not enhanced. Each public method is a test. */
public final class PlainReferenceScenarios {
    private PlainReferenceScenarios() {}

    public static void theEntitiesAreNotEnhanced() {
        assertThat(new Car()).isNotInstanceOf(Tracked.class);
    }

    public static void aReferenceIsReadAtOnce() {
        RecordedUnit unit = WriteScenarios.withCar();
        EntityManager em = unit.em();
        unit.log();

        Car car = em.getReference(Car.class, 1);

        assertThat(unit.log())
                .containsExactly("SELECT code, power, id, mileage, owner, plate, tags FROM shop.car WHERE id=1");
        assertThat(car.getPlate()).isEqualTo("AB");
        assertThatExceptionOfType(EntityNotFoundException.class)
                .isThrownBy(() -> em.getReference(Car.class, 2))
                .withMessage("RW-1311: There is no row with the id 2 [Car]. It was deleted, or never written.");
    }
}
