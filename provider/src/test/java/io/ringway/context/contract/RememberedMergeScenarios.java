// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.context.RecordedUnit;
import java.util.ArrayList;
import java.util.List;

/** {@code ringway.merge=blind} of enhanced instances, which remember their row. Each public method is a test. */
public final class RememberedMergeScenarios {
    private RememberedMergeScenarios() {}

    public static void whatChangedWhileItWasDetachedIsWrittenAlone() {
        RecordedUnit unit = withCar();
        Car car = detached(unit);
        car.setOwner(null);
        car.getEngine().setPower(310);

        assertThat(unit.in(em -> {
                    Car merged = em.merge(car);
                    assertThat(merged).isNotSameAs(car);
                    assertThat(merged.getPlate()).isEqualTo("AB");
                    assertThat(merged.getTags()).containsExactly("red");
                    merged.setMileage(7);
                }))
                .containsExactly("UPDATE shop.car SET power=310, mileage=7, owner=null WHERE id=1");
    }

    public static void whatDidNotChangeSendsNothing() {
        RecordedUnit unit = withCar();
        Car car = detached(unit);

        assertThat(unit.in(em -> em.merge(car))).isEmpty();
    }

    public static void aCollectionThatChangedIsWrittenAsAWhole() {
        RecordedUnit unit = withCar();
        Car car = detached(unit);
        car.getTags().add("fast");

        assertThat(unit.in(em -> em.merge(car))).containsExactly("UPDATE shop.car SET tags=['red', 'fast'] WHERE id=1");
        Car other = detached(unit);
        other.setTags(new ArrayList<>());
        assertThat(unit.in(em -> em.merge(other))).containsExactly("UPDATE shop.car SET tags=null WHERE id=1");
    }

    public static void whatWasNeverLoadedIsReadWhenItIsUsed() {
        RecordedUnit unit = withCar();
        Car[] reference = new Car[1];
        unit.in(em -> reference[0] = em.getReference(Car.class, 1));
        reference[0].setPlate("CD");

        assertThat(unit.in(em -> {
                    Car merged = em.merge(reference[0]);
                    em.flush();
                    assertThat(merged.getOwner()).isEqualTo("Ann");
                }))
                .containsExactly(
                        "UPDATE shop.car SET plate='CD' WHERE id=1",
                        "SELECT code, power, id, mileage, owner, plate, tags FROM shop.car WHERE id=1");
    }

    private static RecordedUnit withCar() {
        RecordedUnit unit = RecordedUnit.mergingBlindly(Car.class);
        unit.in(em -> {
            Car car = new Car(1, "AB");
            car.setOwner("Ann");
            car.setEngine(new Engine("V8", 300));
            car.setTags(List.of("red"));
            em.persist(car);
        });
        return unit;
    }

    private static Car detached(RecordedUnit unit) {
        return unit.factory().callInTransaction(em -> em.find(Car.class, 1));
    }
}
