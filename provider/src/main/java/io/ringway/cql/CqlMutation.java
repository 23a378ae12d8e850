// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.ringway.spi.BoundMutation;
import io.ringway.spi.Mutation;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.ParameterSource;
import io.ringway.spi.PreparedMutation;
import io.ringway.spi.TableId;

/** A prepared INSERT, UPDATE or DELETE. */
final class CqlMutation implements PreparedMutation {
    private final Mutation mutation;
    private final PreparedStatement statement;
    private final RequestDefaults defaults;
    private final Parameters parameters;

    CqlMutation(Mutation mutation, PreparedStatement statement, RequestDefaults defaults, Codecs codecs) {
        this.mutation = mutation;
        this.statement = statement;
        this.defaults = defaults;
        this.parameters = Parameters.of(mutation, statement.getVariableDefinitions(), codecs);
    }

    @Override
    public Mutation mutation() {
        return mutation;
    }

    @Override
    public BoundMutation bind(ParameterSource source, OperationOptions options) {
        BoundStatementBuilder builder = statement.boundStatementBuilder();
        SlotWriter writer = new SlotWriter(builder, parameters);
        for (int slot = mutation.written().size(); slot < mutation.firstKeySlot(); slot++) {
            writer.unset(slot);
        }
        source.write(writer);
        defaults.apply(builder, options, mutation.conditional());
        return new Bound(mutation, builder.build());
    }

    /** A mutation with its parameters. */
    record Bound(Mutation mutation, BoundStatement statement) implements BoundMutation, CqlWrite {
        @Override
        public TableId table() {
            return mutation.table();
        }

        @Override
        public String describe() {
            return statement.getPreparedStatement().getQuery();
        }
    }
}
