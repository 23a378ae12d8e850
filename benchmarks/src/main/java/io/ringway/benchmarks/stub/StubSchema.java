// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks.stub;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables that clients have created, and the statements on them as far as a stub understands them. */
final class StubSchema {
    private static final Map<String, DataType> TYPES = types();

    private final Map<String, StubTable> tables = new HashMap<>();

    /** Understands {@code CREATE TABLE [IF NOT EXISTS] keyspace.table (column type [PRIMARY KEY], …)}. */
    void create(String cql) {
        CqlTokens tokens = new CqlTokens(cql);
        tokens.expect("create");
        tokens.expect("table");
        if (tokens.skip("if")) {
            tokens.expect("not");
            tokens.expect("exists");
        }
        String keyspace = tokens.next();
        tokens.expect(".");
        String name = tokens.next();
        tokens.expect("(");
        Map<String, DataType> columns = new LinkedHashMap<>();
        List<String> key = new ArrayList<>();
        int partitionColumns = 1;
        do {
            String column = tokens.next();
            if (column.equals("primary")) {
                tokens.expect("key");
                tokens.expect("(");
                if (tokens.skip("(")) {
                    key.addAll(tokens.namesUntil(")"));
                    partitionColumns = key.size();
                    if (tokens.skip(",")) {
                        key.addAll(tokens.namesUntil(")"));
                    } else {
                        tokens.expect(")");
                    }
                } else {
                    key.addAll(tokens.namesUntil(")"));
                }
                continue;
            }
            columns.put(column, type(tokens.next()));
            if (tokens.skip("primary")) {
                tokens.expect("key");
                key.add(column);
            }
        } while (tokens.skip(","));
        tables.put(keyspace + "." + name, new StubTable(keyspace, name, columns, key, partitionColumns));
    }

    /** @throws IllegalArgumentException when the statement is not one that the stub understands */
    StubStatement prepare(String cql) {
        CqlTokens tokens = new CqlTokens(cql);
        String verb = tokens.next();
        switch (verb) {
            case "select" -> {
                List<String> columns = tokens.namesUntil("from");
                StubTable table = table(tokens);
                return StubStatement.select(table, columns, tokens.markedColumns());
            }
            case "insert" -> {
                tokens.expect("into");
                StubTable table = table(tokens);
                tokens.expect("(");
                return StubStatement.write(table, tokens.namesUntil(")"));
            }
            case "update" -> {
                StubTable table = table(tokens);
                return StubStatement.write(table, tokens.markedColumns());
            }
            case "delete" -> {
                tokens.expect("from");
                StubTable table = table(tokens);
                return StubStatement.write(table, tokens.markedColumns());
            }
            default -> throw new IllegalArgumentException("The stub does not understand: " + cql);
        }
    }

    private StubTable table(CqlTokens tokens) {
        String keyspace = tokens.next();
        tokens.expect(".");
        String name = tokens.next();
        @Nullable StubTable table = tables.get(keyspace + "." + name);
        if (table == null) {
            throw new IllegalArgumentException("table " + keyspace + "." + name + " does not exist");
        }
        return table;
    }

    private static DataType type(String name) {
        DataType type = TYPES.get(name);
        if (type == null) {
            throw new IllegalArgumentException("The stub has no type " + name);
        }
        return type;
    }

    private static Map<String, DataType> types() {
        Map<String, DataType> types = new HashMap<>();
        for (DataType type : List.of(
                DataTypes.TEXT,
                DataTypes.BIGINT,
                DataTypes.INT,
                DataTypes.SMALLINT,
                DataTypes.DOUBLE,
                DataTypes.FLOAT,
                DataTypes.BOOLEAN,
                DataTypes.UUID,
                DataTypes.TIMESTAMP,
                DataTypes.DATE)) {
            types.put(type.asCql(false, false).toLowerCase(Locale.ROOT), type);
        }
        return types;
    }
}
