// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import io.ringway.jpa.Judge;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType;
import io.ringway.spi.ColumnType.ListOf;
import io.ringway.spi.ColumnType.MapOf;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.ColumnType.SetOf;
import io.ringway.spi.ColumnType.TupleOf;
import io.ringway.spi.ColumnType.UserType;
import io.ringway.spi.ColumnType.VectorOf;
import io.ringway.spi.IndexSchema.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is said of storage-attached indexes is what the database takes, and refuses. */
@ExtendWith(DevCassandraExtension.class)
class SaiTypesIT {
    @Test
    void theDatabaseTakesAndRefusesTheSame(DevCassandra node, @DevKeyspace String own) {
        Map<String, Boolean> said = new TreeMap<>();
        Map<String, Boolean> done = new TreeMap<>();
        try (Judge judge = new Judge(node, own)) {
            judge.execute("CREATE TYPE $.address (city text, code blob)");
            int number = 0;
            for (ColumnType type : types()) {
                String table = "$.t" + number++;
                judge.execute("CREATE TABLE " + table + " (id int PRIMARY KEY, c " + type.cql() + ")");
                for (Part part : Part.values()) {
                    if (IndexReader.part(type, part == Part.VALUE ? null : part.name()) == part) {
                        String name = part + " of " + type.cql();
                        said.put(name, SaiTypes.refused(type, part) == null);
                        done.put(name, isTaken(judge, table, part));
                    }
                }
            }
        }
        assertThat(said).containsValue(true).containsValue(false);
        said.entrySet().removeAll(done.entrySet());
        assertThat(said).isEmpty();
    }

    private static boolean isTaken(Judge judge, String table, Part part) {
        String target = part == Part.VALUE ? "c" : part.name().toLowerCase(Locale.ROOT) + "(c)";
        try {
            judge.execute("CREATE CUSTOM INDEX ON " + table + " (" + target + ") USING 'StorageAttachedIndex'");
            return true;
        } catch (InvalidQueryException refused) {
            return false;
        }
    }

    private static List<ColumnType> types() {
        List<ColumnType> types = new ArrayList<>();
        for (Scalar scalar : Scalar.values()) {
            if (scalar != Scalar.COUNTER) {
                types.add(scalar);
                types.add(new ListOf(scalar, false));
                types.add(new ListOf(scalar, true));
                types.add(new MapOf(Scalar.TEXT, scalar, false));
                if (scalar != Scalar.DURATION) {
                    types.add(new SetOf(scalar, false));
                    types.add(new MapOf(scalar, Scalar.INT, false));
                }
            }
        }
        List<Column> fields = List.of(new Column("city", Scalar.TEXT), new Column("code", Scalar.BLOB));
        types.add(new UserType("address", fields, false));
        types.add(new UserType("address", fields, true));
        types.add(new ListOf(new UserType("address", fields, true), false));
        types.add(new TupleOf(List.of(Scalar.TEXT, Scalar.BLOB)));
        types.add(new VectorOf(3));
        types.add(new ListOf(new VectorOf(3), false));
        types.add(new ListOf(new ListOf(Scalar.BLOB, true), false));
        types.add(new TupleOf(List.of(Scalar.DURATION)));
        types.add(new MapOf(Scalar.TEXT, new ListOf(Scalar.DURATION, true), false));
        return types;
    }
}
