// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.connect.Await;
import io.ringway.connect.Lease;
import io.ringway.connect.Placement;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.Condition;
import io.ringway.spi.Datastore;
import io.ringway.spi.Feature;
import io.ringway.spi.Mutation;
import io.ringway.spi.Mutation.Kind;
import io.ringway.spi.MutationResult;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.ParameterSource;
import io.ringway.spi.TableId;
import io.ringway.spi.TableSchema;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The right to change the schema of one keyspace on one connection: a row in that keyspace, written and removed by
 * conditional writes, which expires when its holder no longer renews it. Safe for use by any number of threads.
 */
final class SchemaLock {
    static final String TABLE = "ringway_schema_lock";

    private static final Column NAME = new Column("name", Scalar.TEXT);
    private static final Column HOLDER = new Column("holder", Scalar.TEXT);
    private static final Column SINCE = new Column("since", Scalar.TIMESTAMP);
    private static final String ROW = "schema";

    private final Placement place;
    private final String holder;
    private final Duration expiry;
    private final Instant since = Instant.now();
    private volatile long renewedAt = System.nanoTime();
    private volatile boolean lost;

    SchemaLock(Placement place, String holder, Duration expiry) {
        this.place = place;
        this.holder = holder;
        this.expiry = expiry;
    }

    /**
     * Its table in a keyspace. The id is fixed, so that two runners that create it at the same time through two nodes
     * create the same table.
     */
    static TableSchema table(String keyspace) {
        UUID id = UUID.nameUUIDFromBytes((keyspace + "." + TABLE).getBytes(StandardCharsets.UTF_8));
        return new TableSchema(
                new TableId(keyspace, TABLE),
                List.of(NAME),
                List.of(),
                List.of(HOLDER, SINCE),
                Map.of("id", id.toString()),
                List.of());
    }

    Placement place() {
        return place;
    }

    /** Whether the server has conditional writes; where it has none there are no locks. */
    boolean isPossible() {
        Lease lease = place.acquire();
        try {
            return lease.datastore().capabilities().supports(Feature.LIGHTWEIGHT_TRANSACTION);
        } finally {
            lease.release();
        }
    }

    /** @return null when it is taken; else who has it */
    @Nullable
    String take() {
        long now = System.nanoTime();
        MutationResult result = write(Kind.INSERT, List.of(HOLDER, SINCE), Condition.NOT_EXISTS, parameters -> {
            parameters.setObject(0, holder);
            parameters.setObject(1, since);
            parameters.setObject(2, ROW);
            parameters.setInt(3, seconds());
        });
        if (!result.applied() && !isMine(result)) {
            return holderOf(result);
        }
        renewedAt = now;
        return null;
    }

    /** Holds it for as long again. */
    void renew() {
        long now = System.nanoTime();
        Condition mine = Condition.equal(List.of(HOLDER));
        MutationResult result = write(Kind.UPDATE, List.of(HOLDER, SINCE), mine, parameters -> {
            parameters.setObject(0, holder);
            parameters.setObject(1, since);
            parameters.setObject(2, ROW);
            parameters.setObject(3, holder);
            parameters.setInt(4, seconds());
        });
        if (result.applied()) {
            renewedAt = now;
        } else {
            lost = true;
        }
    }

    /** Whether nobody else can have it yet; a fifth of the expiry is left for clocks that run apart. */
    boolean isHeld() {
        return !lost && System.nanoTime() - renewedAt < expiry.toNanos() / 5 * 4;
    }

    void release() {
        write(Kind.DELETE, List.of(), Condition.equal(List.of(HOLDER)), parameters -> {
            parameters.setObject(0, ROW);
            parameters.setObject(1, holder);
        });
    }

    private int seconds() {
        return Math.toIntExact(expiry.toSeconds());
    }

    private MutationResult write(Kind kind, List<Column> values, Condition condition, ParameterSource parameters) {
        Mutation mutation = new Mutation(
                kind, new TableId(place.keyspace(), TABLE), values, List.of(NAME), condition, kind != Kind.DELETE);
        Lease lease = place.acquire();
        try {
            Datastore datastore = lease.datastore();
            return Await.on(datastore
                    .prepare(mutation)
                    .thenCompose(prepared -> datastore.apply(prepared.bind(parameters, OperationOptions.DEFAULT))));
        } finally {
            lease.release();
        }
    }

    /** An earlier attempt whose answer was lost has taken it. */
    private boolean isMine(MutationResult result) {
        return result.current().stream().anyMatch(row -> holder.equals(row.get(HOLDER.name())));
    }

    private static String holderOf(MutationResult result) {
        for (Map<String, @Nullable Object> row : result.current()) {
            if (row.get(HOLDER.name()) instanceof String name) {
                return name + " since " + row.get(SINCE.name());
            }
        }
        return "a runner that has just ended";
    }
}
