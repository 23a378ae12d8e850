// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.cql.ColumnDefinitions;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import io.ringway.spi.CollectionChange;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.Mutation;
import io.ringway.spi.Restriction;
import io.ringway.spi.Selection;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The parameters of one prepared statement: what each slot is, its codec, and which marker of the CQL text it fills. */
final class Parameters {
    private static final Column LIMIT = new Column("[limit]", Scalar.INT);
    private static final Column TIMESTAMP = new Column("[timestamp]", Scalar.BIGINT);
    private static final Column TTL = new Column("[ttl]", Scalar.INT);

    private final List<Column> columns;
    private final String owner;
    private final int leading;
    private final BitSet additionsToLists = new BitSet();
    private final TypeCodec<Object>[] codecs;
    private final ProtocolVersion version;

    private Parameters(List<Column> columns, String owner, int leading, ColumnDefinitions markers, Codecs codecs) {
        this.columns = columns;
        this.owner = owner;
        this.leading = leading;
        this.version = codecs.version();
        List<DataType> actual = new ArrayList<>(columns.size());
        for (int slot = 0; slot < columns.size(); slot++) {
            actual.add(markers.get(marker(slot)).getType());
        }
        this.codecs = codecs.of(columns, actual, owner);
    }

    static Parameters of(Selection selection, ColumnDefinitions markers, Codecs codecs) {
        List<Column> columns = new ArrayList<>();
        for (Restriction restriction : selection.where()) {
            columns.add(parameter(restriction));
        }
        if (selection.limited()) {
            columns.add(LIMIT);
        }
        return new Parameters(columns, selection.table().toString(), 0, markers, codecs);
    }

    static Parameters of(Mutation mutation, ColumnDefinitions markers, Codecs codecs) {
        List<Column> columns = new ArrayList<>(mutation.slots());
        columns.addAll(mutation.values());
        for (CollectionChange change : mutation.changes()) {
            columns.add(change.parameter());
        }
        columns.addAll(mutation.key());
        columns.addAll(mutation.condition().columns());
        int before = columns.size();
        if (mutation.timestamp()) {
            columns.add(TIMESTAMP);
        }
        if (mutation.ttl()) {
            columns.add(TTL);
        }
        int leading = mutation.kind() == Mutation.Kind.INSERT ? 0 : columns.size() - before;
        Parameters parameters = new Parameters(columns, mutation.table().toString(), leading, markers, codecs);
        for (int i = 0; i < mutation.changes().size(); i++) {
            CollectionChange change = mutation.changes().get(i);
            parameters.additionsToLists.set(
                    mutation.values().size() + i, change.column().type() instanceof ColumnType.ListOf);
        }
        return parameters;
    }

    /** Of native CQL, whose columns are what the server says. */
    static Parameters of(List<Column> columns, ColumnDefinitions markers, Codecs codecs) {
        return new Parameters(columns, "parameter", 0, markers, codecs);
    }

    private static Column parameter(Restriction restriction) {
        Column column = restriction.column();
        return restriction.operator() == Restriction.Operator.IN
                ? new Column(column.name(), new ColumnType.ListOf(column.type(), true))
                : column;
    }

    TypeCodec<Object> codec(int slot) {
        return codecs[slot];
    }

    /** The same codec, to be asked whether it is one of the primitive ones. */
    Object primitiveCodec(int slot) {
        return codecs[slot];
    }

    Column column(int slot) {
        return columns.get(slot);
    }

    /** The position in the CQL text; UPDATE and DELETE have what USING says before everything else. */
    int marker(int slot) {
        int trailing = columns.size() - leading;
        return slot < trailing ? slot + leading : slot - trailing;
    }

    /** Whether it is what a list grows by: where that is unset, Cassandra 5.0 fails; nothing is as good as unset. */
    boolean addsToList(int slot) {
        return additionsToLists.get(slot);
    }

    /** How an error names a slot. */
    String place(int slot) {
        return owner + "." + column(slot).name();
    }

    ProtocolVersion version() {
        return version;
    }
}
