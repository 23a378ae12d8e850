// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.config.DriverConfig;
import com.datastax.oss.driver.api.core.cql.StatementBuilder;
import io.ringway.Consistency;
import io.ringway.spi.OperationOptions;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How requests of one connection are executed where an operation's options leave it open.
 *
 * @param profile the connection's execution profile
 * @param config of the driver
 */
record RequestDefaults(@Nullable String profile, DriverConfig config) {
    private static final ConsistencyLevel[] LEVELS = levels();

    /** Puts options on a statement; a conditional write takes no timestamp. */
    void apply(StatementBuilder<?, ?> statement, OperationOptions options, boolean conditional) {
        statement.setIdempotence(options.idempotent());
        String name = options.profile() == null ? profile : options.profile();
        if (name != null) {
            if (!name.equals(profile)) {
                requireProfile(name);
            }
            statement.setExecutionProfileName(name);
        }
        if (options == OperationOptions.DEFAULT) {
            return;
        }
        if (options.consistency() != null) {
            statement.setConsistencyLevel(level(options.consistency()));
        }
        if (options.serialConsistency() != null) {
            statement.setSerialConsistencyLevel(level(options.serialConsistency()));
        }
        if (options.timestamp() != OperationOptions.NO_TIMESTAMP && !conditional) {
            statement.setQueryTimestamp(options.timestamp());
        }
        if (options.pageSize() > 0) {
            statement.setPageSize(options.pageSize());
        }
        if (options.timeout() != null) {
            statement.setTimeout(options.timeout());
        }
    }

    private void requireProfile(String name) {
        Set<String> existing = config.getProfiles().keySet();
        if (!existing.contains(name)) {
            throw SessionConfig.noProfile(name, new TreeSet<>(existing));
        }
    }

    private static ConsistencyLevel level(Consistency consistency) {
        return LEVELS[consistency.ordinal()];
    }

    private static ConsistencyLevel[] levels() {
        Consistency[] all = Consistency.values();
        ConsistencyLevel[] levels = new ConsistencyLevel[all.length];
        for (Consistency consistency : all) {
            levels[consistency.ordinal()] = DefaultConsistencyLevel.valueOf(consistency.name());
        }
        return levels;
    }
}
