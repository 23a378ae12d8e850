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
    private static final Column TIMESTAMP = new Column("[timestamp]", Scalar.BIGINT);
    private static final Column TTL = new Column("[ttl]", Scalar.INT);

    private final List<Column> columns;
    private final String owner;
    private final int firstLeading;
    private final int leading;
    private final BitSet additionsToLists = new BitSet();
    private final TypeCodec<Object>[] codecs;
    private final ProtocolVersion version;

    /**
     * @param firstLeading the first of those slots whose markers come before all others in the CQL text
     * @param leading how many of them there are
     */
    private Parameters(
            List<Column> columns,
            String owner,
            int firstLeading,
            int leading,
            ColumnDefinitions markers,
            Codecs codecs) {
        this.columns = columns;
        this.owner = owner;
        this.firstLeading = firstLeading;
        this.leading = leading;
        this.version = codecs.version();
        List<DataType> actual = new ArrayList<>(columns.size());
        for (int slot = 0; slot < columns.size(); slot++) {
            actual.add(markers.get(marker(slot)).getType());
        }
        this.codecs = codecs.of(columns, actual, owner);
    }

    static Parameters of(Selection selection, ColumnDefinitions markers, Codecs codecs) {
        return new Parameters(
                selection.parameters(),
                selection.table().toString(),
                selection.afterWhere(),
                selection.argumentSlots(),
                markers,
                codecs);
    }

    static Parameters of(Mutation mutation, ColumnDefinitions markers, Codecs codecs) {
        List<Column> columns = new ArrayList<>(mutation.slots());
        columns.addAll(mutation.written());
        for (CollectionChange change : mutation.changes()) {
            columns.add(change.parameter());
        }
        columns.addAll(mutation.key());
        for (Restriction restriction : mutation.where()) {
            columns.addAll(restriction.parameters());
        }
        columns.addAll(mutation.condition().columns());
        int before = columns.size();
        if (mutation.timestamp()) {
            columns.add(TIMESTAMP);
        }
        if (mutation.ttl()) {
            columns.add(TTL);
        }
        int leading = mutation.kind() == Mutation.Kind.INSERT ? 0 : columns.size() - before;
        Parameters parameters = new Parameters(columns, mutation.table().toString(), before, leading, markers, codecs);
        for (int i = 0; i < mutation.changes().size(); i++) {
            CollectionChange change = mutation.changes().get(i);
            parameters.additionsToLists.set(
                    mutation.values().size() + i, change.column().type() instanceof ColumnType.ListOf);
        }
        return parameters;
    }

    /** Of native CQL, whose columns are what the server says. */
    static Parameters of(List<Column> columns, ColumnDefinitions markers, Codecs codecs) {
        return new Parameters(columns, "parameter", 0, 0, markers, codecs);
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

    /**
     * The position in the CQL text; a SELECT has the arguments of its functions before everything else, UPDATE and DELETE
     * what USING says.
     */
    int marker(int slot) {
        if (slot < firstLeading) {
            return slot + leading;
        }
        return slot < firstLeading + leading ? slot - firstLeading : slot;
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
