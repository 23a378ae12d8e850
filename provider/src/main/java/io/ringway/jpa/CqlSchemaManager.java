// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Problem;
import io.ringway.schema.SchemaActions;
import jakarta.persistence.SchemaManager;
import jakarta.persistence.SchemaValidationException;
import java.util.List;

/** The schema of the unit's entities (Jakarta Persistence 3.2, SchemaManager). */
final class CqlSchemaManager implements SchemaManager {
    private final SchemaActions actions;

    CqlSchemaManager(SchemaActions actions) {
        this.actions = actions;
    }

    @Override
    public void create(boolean createSchemas) {
        actions.create(createSchemas);
    }

    @Override
    public void drop(boolean dropSchemas) {
        actions.drop(dropSchemas);
    }

    @Override
    public void validate() throws SchemaValidationException {
        List<Problem> problems = actions.validate();
        if (!problems.isEmpty()) {
            Exception[] failures = problems.stream()
                    .map(problem -> new SchemaValidationException(problem.text()))
                    .toArray(Exception[]::new);
            throw new SchemaValidationException(
                    "RW-1609: The schema is not as the entities are mapped: " + problems, failures);
        }
    }

    @Override
    public void truncate() {
        actions.truncate();
    }
}
