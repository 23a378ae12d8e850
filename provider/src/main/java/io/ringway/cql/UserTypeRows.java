// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.cql.Row;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType.UserType;
import io.ringway.spi.ColumnTypeParser;
import io.ringway.spi.UserTypeSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The user-defined types of one keyspace as {@code system_schema} tells them. For one thread at a time. */
final class UserTypeRows {
    private final String keyspace;
    private final Map<String, Row> rows = new TreeMap<>();
    private final Map<String, UserType> types = new HashMap<>();

    UserTypeRows(String keyspace) {
        this.keyspace = keyspace;
    }

    void add(Row row) {
        rows.put(SchemaRows.text(row, "type_name"), row);
    }

    /** By name. */
    List<UserTypeSchema> schemas() {
        List<UserTypeSchema> schemas = new ArrayList<>(rows.size());
        for (String name : rows.keySet()) {
            find(name).ifPresent(type -> schemas.add(new UserTypeSchema(keyspace, name, type.fields())));
        }
        return schemas;
    }

    /** A type with its fields, which may be of other types; no type can be in itself. */
    Optional<UserType> find(String name) {
        UserType known = types.get(name);
        Row row = rows.get(name);
        if (known != null || row == null) {
            return Optional.ofNullable(known);
        }
        List<String> names = Objects.requireNonNull(row.getList("field_names", String.class));
        List<String> written = Objects.requireNonNull(row.getList("field_types", String.class));
        List<Column> fields = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            fields.add(new Column(names.get(i), ColumnTypeParser.parse(written.get(i), this::find)));
        }
        UserType type = new UserType(name, fields, false);
        types.put(name, type);
        return Optional.of(type);
    }
}
