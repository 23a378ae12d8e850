// SPDX-License-Identifier: Apache-2.0
package io.ringway.contract;

/** Plain code in the package of the entities that uses their fields without accessors. */
final class Neighbour {
    private Neighbour() {}

    static int wheels(Car car) {
        return car.wheels;
    }

    static void wheels(Car car, int wheels) {
        car.wheels = wheels;
    }

    static Runnable wheelsLater(Vehicle vehicle, int wheels) {
        return () -> vehicle.wheels = wheels;
    }

    static void street(Address address, String street) {
        address.street = street;
    }
}
