// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap;

import io.ringway.ConfigurationException;
import io.ringway.Problem;
import io.ringway.bootstrap.unit.SchemaSettings.Action;
import io.ringway.schema.SchemaActions;
import java.util.List;

/** What is done to the schema when a factory is created (Jakarta Persistence 3.2, 9.4). */
final class SchemaGeneration {
    private SchemaGeneration() {}

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
            case UPDATE ->
                throw new ConfigurationException(Problem.of("RW-1031", "The schema action 'update' is not supported")
                        .at("property jakarta.persistence.schema-generation.database.action")
                        .fix("Use create, which makes missing tables, or none"));
        }
    }

    private static void validate(SchemaActions schema) {
        List<Problem> problems = schema.validate();
        if (!problems.isEmpty()) {
            throw new ConfigurationException("The schema", problems);
        }
    }
}
