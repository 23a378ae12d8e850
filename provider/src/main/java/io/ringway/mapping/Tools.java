// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

/** What the builders of one model share. */
record Tools(Problems problems, Converters converters, AttributeTypes types, AccessFactory access, ClassRules rules) {
    static Tools create() {
        Problems problems = new Problems();
        Converters converters = new Converters(problems);
        return new Tools(
                problems,
                converters,
                new AttributeTypes(problems, converters),
                new AccessFactory(problems),
                new ClassRules(problems));
    }
}
