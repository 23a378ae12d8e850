// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import io.ringway.ConfigurationException;
import io.ringway.Problem;
import io.ringway.QueryAccess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a unit's properties say to Ringway, typed and checked. Properties of others are left alone; the standard time-outs {@code jakarta.persistence.lock.timeout}
 * and {@code jakarta.persistence.query.timeout} are accepted and have no meaning here.
 *
 * @param devServer {@code ringway.dev-server}: whether a unit without any connection may start a development server; default auto
 */
public record Settings(
        RouteSettings routes,
        FlushSettings flush,
        BatchSizeSettings batch,
        SchemaSettings schema,
        DevServerMode devServer,
        QuerySettings query) {

    public enum DevServerMode {
        AUTO,
        OFF
    }

    /**
     * @throws ConfigurationException that lists everything that is wrong: unknown properties (RW-1011), bad values
     *     (RW-1012), connections that cannot be built (RW-1013)
     */
    public static Settings of(UnitDefinition unit) {
        List<Problem> problems = new ArrayList<>();
        UnitProperties properties = unit.unitProperties();
        problems.addAll(KnownProperties.unknown(properties));
        PropertyReader reader = new PropertyReader(properties, problems);
        Settings settings = new Settings(
                RouteReader.read(properties, problems),
                flush(reader),
                new BatchSizeSettings(
                        reader.positive(KnownProperties.BATCH_WARN_BYTES, BatchSizeSettings.DEFAULT_WARN_BYTES),
                        reader.positive(KnownProperties.BATCH_FAIL_BYTES, BatchSizeSettings.DEFAULT_FAIL_BYTES)),
                schema(reader),
                reader.choice(KnownProperties.DEV_SERVER, DevServerMode.AUTO),
                query(reader));
        if (!problems.isEmpty()) {
            throw new ConfigurationException("The persistence unit '" + unit.name() + "'", problems);
        }
        return settings;
    }

    private static QuerySettings query(PropertyReader reader) {
        return new QuerySettings(
                reader.choice(KnownProperties.QUERY_ACCESS, QueryAccess.INDEXES),
                reader.positive(KnownProperties.SCAN_MAX_ROWS, QuerySettings.DEFAULT_SCAN_MAX_ROWS),
                reader.positive(KnownProperties.SCAN_CONCURRENCY, QuerySettings.DEFAULT_SCAN_CONCURRENCY),
                reader.secret(KnownProperties.CURSOR_KEY, QuerySettings.CURSOR_KEY_CHARACTERS));
    }

    private static SchemaSettings schema(PropertyReader reader) {
        return new SchemaSettings(
                reader.choice(KnownProperties.SCHEMA_ACTION, SchemaSettings.Action.NONE),
                reader.replication(KnownProperties.REPLICATION),
                reader.choice(KnownProperties.SCHEMA_CHANGES, SchemaSettings.Changes.class),
                Duration.ofSeconds(
                        reader.positive(KnownProperties.LOCK_WAIT, SchemaSettings.DEFAULT_LOCK_WAIT_SECONDS)),
                Duration.ofSeconds(
                        reader.natural(KnownProperties.INDEX_WAIT, SchemaSettings.DEFAULT_INDEX_WAIT_SECONDS)));
    }

    private static FlushSettings flush(PropertyReader reader) {
        return new FlushSettings(
                reader.choice(KnownProperties.FLUSH_ATOMICITY, FlushSettings.Atomicity.PARTITION),
                reader.choice(KnownProperties.UPSERT_NULLS, FlushSettings.UpsertNulls.ERASE),
                reader.choice(KnownProperties.MERGE, FlushSettings.Merge.READ),
                reader.positive(KnownProperties.FLUSH_CONCURRENCY, FlushSettings.DEFAULT_CONCURRENCY),
                reader.positive(KnownProperties.BATCH_STATEMENTS, FlushSettings.DEFAULT_BATCH_STATEMENTS),
                reader.positive(KnownProperties.BATCH_BYTES, FlushSettings.DEFAULT_BATCH_BYTES),
                reader.object(KnownProperties.FLUSH_LISTENER));
    }
}
