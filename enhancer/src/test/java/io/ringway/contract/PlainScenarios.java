// SPDX-License-Identifier: Apache-2.0
package io.ringway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.enhancer.EnhancedClasses;
import io.ringway.spi.Tracked;
import java.io.ObjectStreamClass;
import java.util.List;

/** What must hold of entities whether they are enhanced or not. Each public method is a test. */
public final class PlainScenarios {
    private PlainScenarios() {}

    public static void entitiesBehaveAsTheyAreWritten() {
        Car car = new Car();
        car.setTags("x", "y");
        car.setPlate("front");
        car.setRearPlate("rear");
        car.drive(3);
        car.drive(4);
        car.setPrice(2.5);
        car.setAddress(new Address());
        car.getAddress().setNumber(9);
        car.plateWriter().accept(car.plateReader().get() + "!");
        car.setSmall((byte) 5, (short) 4, 'k');
        assertThat(car.getPlate()).isEqualTo("front!");
        assertThat(car.plate().read()).isEqualTo("front!");
        assertThat(car.getRearPlate()).isEqualTo("rear");
        assertThat(car.getMileage()).isEqualTo(7);
        assertThat(car.getPrice()).isEqualTo(2.5);
        assertThat(car.getAddress().getNumber()).isEqualTo(9);
        assertThat(car.firstTag()).isEqualTo("x");
        assertThat(car.small()).isEqualTo("5/4/k/false/0.0");
        assertThat(Neighbour.wheels(car)).isEqualTo(4);
    }

    public static void theSerialVersionIsThatOfThePlainClass() {
        assertThat(ObjectStreamClass.lookup(Ticket.class).getSerialVersionUID()).isEqualTo(4330158489705277182L);
    }

    public static void aClassIsEnhancedAsAWholeOrNotAtAll() {
        for (Class<?> type : List.of(Vehicle.class, Car.class, Account.class, Wide.class, Ledger.class)) {
            assertThat(Tracked.class.isAssignableFrom(type))
                    .as(type.getName())
                    .isEqualTo(EnhancedClasses.isEnhanced(type));
        }
    }
}
