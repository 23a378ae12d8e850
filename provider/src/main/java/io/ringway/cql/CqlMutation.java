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
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A prepared INSERT, UPDATE or DELETE. */
final class CqlMutation implements PreparedMutation {
    /** Frame header, statement id and options: what a request costs beside its values. */
    private static final int OVERHEAD = 64;

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
        source.write(new SlotWriter(builder, parameters));
        defaults.apply(builder, options, mutation.conditional());
        return new Bound(mutation, builder.build());
    }

    /** @throws IllegalArgumentException when another kind of datastore has bound it */
    static Bound own(BoundMutation mutation) {
        if (mutation instanceof Bound bound) {
            return bound;
        }
        throw Foreign.of(mutation);
    }

    /** A table and the routing key of one of its partitions. */
    private record Partition(TableId table, @Nullable ByteBuffer key) {}

    /** A mutation with its parameters. */
    record Bound(Mutation mutation, BoundStatement statement) implements BoundMutation, Operation {
        @Override
        public Object partition() {
            return new Partition(mutation.table(), statement.getRoutingKey());
        }

        @Override
        public int size() {
            int size = OVERHEAD;
            for (int marker = 0; marker < statement.size(); marker++) {
                ByteBuffer value = statement.getBytesUnsafe(marker);
                size += Integer.BYTES + (value == null ? 0 : value.remaining());
            }
            return size;
        }

        @Override
        public String describe() {
            return statement.getPreparedStatement().getQuery();
        }
    }
}
