// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Problem;
import io.ringway.mapping.AttributeMapping;
import io.ringway.mapping.EntityMapping;

/** What is said of an attribute that an entity has not. */
final class Attributes {
    private Attributes() {}

    static IllegalArgumentException unknown(EntityMapping mapping, String name) {
        return new IllegalArgumentException(Problem.of("RW-1324", "There is no attribute '" + name + "'")
                .at(mapping.name())
                .fix("It has "
                        + mapping.attributes().stream()
                                .map(AttributeMapping::name)
                                .toList())
                .text());
    }
}
