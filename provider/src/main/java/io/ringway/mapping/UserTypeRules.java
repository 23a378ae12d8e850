// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import io.ringway.spi.Column;
import io.ringway.spi.UserTypeSchema;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Several classes may map one user-defined type, also different fields of it, as long as they agree. */
final class UserTypeRules {
    private final Map<String, Map<String, Column>> fields = new HashMap<>();
    private final Problems problems;

    UserTypeRules(Problems problems) {
        this.problems = problems;
    }

    void check(Collection<EntityMapping> entities) {
        for (EntityMapping entity : entities) {
            for (UserTypeSchema type : entity.tableSchema("").userTypes()) {
                Map<String, Column> known = fields.computeIfAbsent(type.name(), name -> new LinkedHashMap<>());
                type.fields().forEach(field -> check(type, field, known.putIfAbsent(field.name(), field)));
            }
        }
    }

    private void check(UserTypeSchema type, Column field, @Nullable Column other) {
        if (other != null && !other.type().sameAs(field.type())) {
            problems.add(Problem.of(
                            "RW-1133",
                            "The field " + field.name() + " of the user-defined type " + type.name()
                                    + " is mapped both as " + other.type() + " and as " + field.type())
                    .fix("Name another type in @UserDefinedType of one of the classes, or map the field alike"));
        }
    }
}
