// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.query;

import io.ringway.AccessPathException;
import io.ringway.Problem;
import io.ringway.QueryAccess;
import io.ringway.QueryPlan.Path;
import io.ringway.context.query.CompiledQuery.Executable;
import io.ringway.query.access.Findings.Step;
import java.util.EnumSet;
import java.util.Set;

/** How far behind its first result a query may begin: what is left out is read all the same. */
public final class FirstResults {
    /** The rows of a page where nothing else is said: the driver's own default. */
    private static final int PAGE = 5_000;

    private static final Set<Path> BY_PARTITION = EnumSet.of(Path.PARTITION, Path.PARTITIONS, Path.VIEW);

    private FirstResults() {}

    /**
     * Within partitions that are named anything can be left out, elsewhere no more than a page; with {@code scan} anything.
     *
     * @param first how many results are left out
     * @param pageSize rows of a page; 0: as configured
     * @throws AccessPathException RW-1542, when it is too far
     */
    public static void requireNear(
            CompiledQuery query, Executable plan, long first, int pageSize, QueryAccess allowed) {
        int page = pageSize == 0 ? PAGE : pageSize;
        if (first <= page || allowed == QueryAccess.SCAN) {
            return;
        }
        for (Step step : plan.planned().findings().steps()) {
            if (!BY_PARTITION.contains(step.path())) {
                throw tooFar(query, step, first, page);
            }
        }
    }

    private static AccessPathException tooFar(CompiledQuery query, Step step, long first, int page) {
        return new AccessPathException(
                Problem.of("RW-1542", "The first result is number " + first + ", behind a page of " + page + " rows")
                        .at(query.resolution().text())
                        .because("The database skips no rows: all before it would be read and left out, and those of "
                                + step.entity().name() + " are not of partitions that the query names")
                        .fix("Give the partition key, or the last key that was read; set ringway.query.access to scan;"
                                + " or raise ringway.page-size"),
                QueryAccess.SCAN);
    }
}
