// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.mapping.EntityMapping;
import io.ringway.spi.Column;
import io.ringway.spi.UserTypeSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The user-defined types that the entities of a place use. */
final class WantedTypes {
    private WantedTypes() {}

    /** Each after those that it has as fields, with every field that an entity maps; the model has checked that they agree. */
    static List<UserTypeSchema> of(Target target) {
        Map<String, UserTypeSchema> types = new LinkedHashMap<>();
        for (EntityMapping entity : target.entities()) {
            for (UserTypeSchema type : entity.tableSchema(target.keyspace()).userTypes()) {
                types.merge(type.name(), type, WantedTypes::union);
            }
        }
        return List.copyOf(types.values());
    }

    private static UserTypeSchema union(UserTypeSchema first, UserTypeSchema second) {
        List<Column> fields = new ArrayList<>(first.fields());
        for (Column field : second.fields()) {
            if (TypeComparison.field(first, field.name()) == null) {
                fields.add(field);
            }
        }
        return new UserTypeSchema(first.keyspace(), first.name(), fields);
    }
}
