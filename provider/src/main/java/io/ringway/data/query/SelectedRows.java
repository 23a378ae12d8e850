// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.context.query.CompiledQuery;
import io.ringway.data.declared.RepositoryMethod;
import io.ringway.plan.ReadSettings;
import io.ringway.plan.read.ReadPlan;
import io.ringway.store.query.ReadQuery;
import java.util.Objects;

/** What runs for a method where a call goes, and what its rows become. */
record SelectedRows(RepositoryMethod method, QueryRunner runner) {

    /** @throws io.ringway.AccessPathException RW-1910, when the query needs more than the unit allows */
    Reading reading(PreparedQuery query, ReadSettings settings) {
        CompiledQuery.Executable executable = runner.executable(query.query(), settings);
        ReadPlan plan = Objects.requireNonNull(executable.planned().read());
        return new Reading(
                Objects.requireNonNull(executable.read()),
                query.rows(plan, method.result(), runner.unit().store()));
    }

    /** What runs, and what its rows become. */
    record Reading(ReadQuery read, ResultRows rows) {}
}
