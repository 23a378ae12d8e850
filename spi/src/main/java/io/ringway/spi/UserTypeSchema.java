// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import java.util.List;

/**
 * The structure of a user-defined type.
 *
 * @param name as the database stores it, without quotes
 * @param fields in their order; at least one
 */
public record UserTypeSchema(String keyspace, String name, List<Column> fields) {
    public UserTypeSchema {
        fields = List.copyOf(fields);
    }

    /** The type as messages name it: keyspace and name. */
    public String qualifiedName() {
        return keyspace + "." + name;
    }
}
