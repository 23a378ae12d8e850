// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.ColumnDefinition;
import com.datastax.oss.driver.api.core.cql.ColumnDefinitions;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import io.ringway.spi.Column;
import io.ringway.spi.NativeStatement;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.ParameterSource;
import io.ringway.spi.RowPage;
import io.ringway.spi.TableId;
import java.util.ArrayList;
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
    private volatile Result result;

    CqlNativeStatement(String text, PreparedStatement statement, Codecs codecs) {
        this.text = text;
        this.statement = statement;
        this.codecs = codecs;
        this.parameters = columns(statement.getVariableDefinitions());
        this.slots = Parameters.of(parameters, statement.getVariableDefinitions(), codecs);
        this.conditional = new NativeText(text).conditional();
        this.result = new Result(statement.getResultSetDefinitions(), codecs);
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
        return result(statement.getResultSetDefinitions()).columns;
    }

    @Override
    public Optional<TableId> table() {
        ColumnDefinitions definitions = statement.getResultSetDefinitions();
        if (definitions.size() == 0) {
            return Optional.empty();
        }
        ColumnDefinition first = definitions.get(0);
        return Optional.of(
                new TableId(first.getKeyspace().asInternal(), first.getTable().asInternal()));
    }

    CompletionStage<RowPage> execute(CqlChannel channel, ParameterSource source, OperationOptions options) {
        BoundStatementBuilder builder = statement.boundStatementBuilder();
        source.write(new SlotWriter(builder, slots));
        channel.defaults().apply(builder, options, false);
        Operation operation = Operation.of(text);
        return channel.execute(builder.build(), operation, new Answer<>(operation) {
            @Override
            RowPage convert(AsyncResultSet rows) {
                return new CqlRowPage(rows, result(rows.getColumnDefinitions()).decoders, codecs.version(), operation);
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
    private Result result(ColumnDefinitions definitions) {
        Result known = result;
        if (known.definitions != definitions) {
            known = new Result(definitions, codecs);
            result = known;
        }
        return known;
    }

    private static List<Column> columns(ColumnDefinitions definitions) {
        List<Column> columns = new ArrayList<>(definitions.size());
        for (ColumnDefinition definition : definitions) {
            columns.add(new Column(definition.getName().asInternal(), Types.of(definition.getType())));
        }
        return List.copyOf(columns);
    }

    /** The shape of the rows. */
    private static final class Result {
        private final ColumnDefinitions definitions;
        private final List<Column> columns;
        private final TypeCodec<Object>[] decoders;

        Result(ColumnDefinitions definitions, Codecs codecs) {
            this.definitions = definitions;
            this.columns = columns(definitions);
            this.decoders = codecs.of(definitions);
        }
    }
}
