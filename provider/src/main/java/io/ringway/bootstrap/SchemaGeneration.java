// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap;

import io.ringway.ConfigurationException;
import io.ringway.Problem;
import io.ringway.bootstrap.unit.SchemaSettings;
import io.ringway.bootstrap.unit.SchemaSettings.Action;
import io.ringway.bootstrap.unit.SchemaSettings.Changes;
import io.ringway.schema.LockTerms;
import io.ringway.schema.SchemaActions;
import io.ringway.schema.SchemaPermission;
import io.ringway.schema.SyncTerms;
import java.time.Duration;
import java.util.List;

/** What is done to the schema when a factory is created (Jakarta Persistence 3.2, 9.4). */
final class SchemaGeneration {
    /** It is renewed three times as often, however long a change takes. */
    private static final Duration LOCK_EXPIRY = Duration.ofSeconds(60);

    private SchemaGeneration() {}

    /** @param devServer whether the unit runs on the development server */
    static SchemaPermission permission(SchemaSettings settings, boolean devServer) {
        return settings.changes()
                .map(changes -> changes == Changes.ALLOWED ? SchemaPermission.ALLOWED : SchemaPermission.REFUSED)
                .orElse(
                        devServer || settings.action().changes()
                                ? SchemaPermission.ALLOWED
                                : SchemaPermission.STANDARD);
    }

    static SyncTerms terms(SchemaSettings settings, String unitName) {
        return new SyncTerms(new LockTerms(unitName, settings.lockWait(), LOCK_EXPIRY), settings.indexWait());
    }

    static void run(Action action, SchemaActions schema) {
        switch (action) {
            case NONE -> {}
            case CREATE -> schema.create(true);
            case DROP_AND_CREATE -> {
                schema.drop(false);
                schema.create(true);
            }
            case DROP -> schema.drop(false);
            case VALIDATE -> validate(schema);
            case UPDATE -> schema.update();
        }
    }

    private static void validate(SchemaActions schema) {
        List<Problem> problems = schema.validate();
        if (!problems.isEmpty()) {
            throw new ConfigurationException("The schema", problems);
        }
    }
}
