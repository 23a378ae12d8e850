// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.routing;

/** The entities that random programs write. */
enum Vehicle {
    AUTOMOBILE(Automobile.class, "colour"),
    TRUCK(Truck.class, "load"),
    BUS(Bus.class, "line"),
    TRAM(Tram.class, "line");

    private final Class<?> type;
    private final String column;

    Vehicle(Class<?> type, String column) {
        this.type = type;
        this.column = column;
    }

    Class<?> type() {
        return type;
    }

    String table() {
        return type.getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    String column() {
        return column;
    }

    Object make(String plate, String value) {
        return switch (this) {
            case AUTOMOBILE -> new Automobile(plate, value);
            case TRUCK -> new Truck(plate, value);
            case BUS -> new Bus(plate, value);
            case TRAM -> new Tram(plate, value);
        };
    }

    void change(Object vehicle, String value) {
        switch (this) {
            case AUTOMOBILE -> ((Automobile) vehicle).colour = value;
            case TRUCK -> ((Truck) vehicle).load = value;
            case BUS -> ((Bus) vehicle).line = value;
            case TRAM -> ((Tram) vehicle).line = value;
        }
    }
}
