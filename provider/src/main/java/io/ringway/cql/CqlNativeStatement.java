// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.ColumnDefinition;
import com.datastax.oss.driver.api.core.cql.ColumnDefinitions;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.ringway.spi.Column;
import io.ringway.spi.NativeStatement;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.ParameterSource;
import io.ringway.spi.RowPage;
import io.ringway.spi.TableId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Prepared native CQL. */
final class CqlNativeStatement implements NativeStatement {
    private final String text;
    private final PreparedStatement statement;
    private final Codecs codecs;
    private final List<Column> parameters;
    private final Parameters slots;
    private final boolean conditional;
    private volatile NativeColumns result;

    CqlNativeStatement(String text, PreparedStatement statement, Codecs codecs) {
        this.text = text;
        this.statement = statement;
        this.codecs = codecs;
        this.parameters = NativeColumns.of(statement.getVariableDefinitions());
        this.slots = Parameters.of(parameters, statement.getVariableDefinitions(), codecs);
        this.conditional = new NativeText(text).conditional();
        this.result = new NativeColumns(statement.getResultSetDefinitions(), codecs);
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public List<Column> parameters() {
        return parameters;
    }

    @Override
    public List<Column> columns() {
        return result(statement.getResultSetDefinitions()).columns();
    }

    @Override
    public Optional<TableId> table() {
        return result(statement.getResultSetDefinitions()).table();
    }

    /** As it was when a page of its result was answered. */
    NativeStatement of(NativeColumns answered) {
        return new Answered(text, parameters, answered);
    }

    private record Answered(String text, List<Column> parameters, NativeColumns result) implements NativeStatement {
        @Override
        public List<Column> columns() {
            return result.columns();
        }

        @Override
        public Optional<TableId> table() {
            return result.table();
        }
    }

    CompletionStage<RowPage> execute(CqlChannel channel, ParameterSource source, OperationOptions options) {
        BoundStatementBuilder builder = statement.boundStatementBuilder();
        source.write(new SlotWriter(builder, slots));
        channel.defaults().apply(builder, options, false);
        Operation operation = Operation.of(text);
        return channel.execute(builder.build(), operation, new Answer<>(operation) {
            @Override
            RowPage convert(AsyncResultSet rows) {
                return CqlRowPage.first(rows, result(rows.getColumnDefinitions()), codecs.version(), operation);
            }
        });
    }

    CqlWrite bind(ParameterSource source) {
        BoundStatementBuilder builder = statement.boundStatementBuilder();
        source.write(new SlotWriter(builder, slots));
        return new Bound(builder.build(), writtenTable(), conditional);
    }

    /** The database says which table a statement writes only together with its parameters. */
    private TableId writtenTable() {
        ColumnDefinitions variables = statement.getVariableDefinitions();
        if (variables.size() == 0) {
            return new TableId("", text);
        }
        ColumnDefinition first = variables.get(0);
        return new TableId(first.getKeyspace().asInternal(), first.getTable().asInternal());
    }

    private record Bound(BoundStatement statement, TableId table, boolean conditional) implements CqlWrite {
        @Override
        public String describe() {
            return statement.getPreparedStatement().getQuery();
        }
    }

    /** A changed table changes what {@code SELECT *} returns; the driver then has new definitions. */
    private NativeColumns result(ColumnDefinitions definitions) {
        NativeColumns known = result;
        if (!known.areOf(definitions)) {
            known = new NativeColumns(definitions, codecs);
            result = known;
        }
        return known;
    }
}
