// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.ColumnDefinition;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import io.ringway.spi.BoundSelection;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.ParameterSource;
import io.ringway.spi.PreparedSelection;
import io.ringway.spi.Selection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A prepared SELECT. */
final class CqlSelection implements PreparedSelection {
    private final Selection selection;
    private final PreparedStatement statement;
    private final RequestDefaults defaults;
    private final Parameters parameters;
    private final TypeCodec<Object>[] codecs;
    private final @Nullable TokenRouting routing;

    CqlSelection(
            Selection selection,
            PreparedStatement statement,
            RequestDefaults defaults,
            Codecs codecs,
            @Nullable TokenRouting routing) {
        this.selection = selection;
        this.routing = routing;
        this.statement = statement;
        this.defaults = defaults;
        this.parameters = Parameters.of(selection, statement.getVariableDefinitions(), codecs);
        List<DataType> actual = new ArrayList<>();
        for (ColumnDefinition definition : statement.getResultSetDefinitions()) {
            actual.add(definition.getType());
        }
        this.codecs = codecs.of(selection.columns(), actual, selection.table().toString());
    }

    @Override
    public Selection selection() {
        return selection;
    }

    @Override
    public BoundSelection bind(ParameterSource source, OperationOptions options) {
        return new Bound(this, statement(source, options));
    }

    @Override
    public BoundSelection resume(ParameterSource source, OperationOptions options, byte[] pagingState) {
        return new Bound(this, PagingStates.resume(statement(source, options), pagingState));
    }

    private BoundStatement statement(ParameterSource source, OperationOptions options) {
        BoundStatementBuilder builder = statement.boundStatementBuilder();
        source.write(new SlotWriter(builder, parameters));
        defaults.apply(builder, options, false);
        if (routing != null) {
            routing.route(builder, parameters);
        }
        return builder.build();
    }

    /** @throws IllegalArgumentException when another kind of datastore has bound it */
    static Bound own(BoundSelection selection) {
        if (selection instanceof Bound bound) {
            return bound;
        }
        throw Foreign.of(selection);
    }

    /** A SELECT with its parameters. */
    record Bound(CqlSelection prepared, BoundStatement statement) implements BoundSelection, Operation {
        @Override
        public Selection selection() {
            return prepared.selection;
        }

        CqlRowPage.Fetched answer() {
            return new CqlRowPage.Fetched(this, prepared.codecs, prepared.parameters.version());
        }

        @Override
        public String describe() {
            return statement.getPreparedStatement().getQuery();
        }
    }
}
