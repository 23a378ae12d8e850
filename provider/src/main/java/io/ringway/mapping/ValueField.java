// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import org.jspecify.annotations.Nullable;

/** A field of a value that stands in one column: of a user-defined type or a tuple. Immutable. */
public final class ValueField {
    private final String name;
    private final Place place;
    private final ValueType type;
    private final int argument;

    /** @param argument of a record its place among the constructor's arguments */
    ValueField(String name, Place place, ValueType type, int argument) {
        this.name = name;
        this.place = place;
        this.type = type;
        this.argument = argument;
    }

    /** The name of the attribute. */
    public String name() {
        return name;
    }

    public ValueType type() {
        return type;
    }

    /** The Java value in an instance of the embeddable or record. */
    public @Nullable Object get(Object owner) {
        return place.get(owner);
    }

    Place place() {
        return place;
    }

    int argument() {
        return argument;
    }

    @Override
    public String toString() {
        return name;
    }
}
