// SPDX-License-Identifier: Apache-2.0
package io.ringway.connect.bound;

import io.ringway.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;

/** Where {@link Connection} can stand. */
public final class Entities {
    private Entities() {}

    @Connection("base")
    @MappedSuperclass
    public static class Base {}

    @Connection("vehicle")
    @Entity
    public static class Vehicle extends Base {}

    @Connection("car")
    @Entity
    public static class Car extends Vehicle {}

    @Connection("plain class")
    public static class NotMapped extends Vehicle {}

    @Entity
    public static class Truck extends NotMapped {}

    @Entity
    public static class Tree {}
}
