// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One line of the report: a pair, and the budgets of its ratios.
 *
 * @param pair makes the benchmark, not opened
 * @param time the most that Ringway's time may be, as a multiple of that by hand
 * @param allocation the same of the allocation; null when there is no such budget
 */
record Comparison(
        String title,
        Class<? extends Pair> type,
        Supplier<Pair> pair,
        double time,
        @Nullable Double allocation) {

    static List<Comparison> all() {
        return List.of(
                new Comparison("find by id, one row of 12 columns", FindById.class, FindById::new, 1.10, 1.25),
                new Comparison("the same, stateless", FindStateless.class, FindStateless::new, 1.10, 1.25),
                new Comparison("the same, by a query in JPQL", QueryById.class, QueryById::new, 1.15, 1.25),
                new Comparison("find by id in a repository", RepositoryFind.class, RepositoryFind::new, 1.10, 1.30),
                new Comparison("change one attribute, flush", ChangeAttribute.class, ChangeAttribute::new, 1.10, null),
                new Comparison("persist 1,000 in one flush", PersistThousand.class, PersistThousand::new, 1.10, null),
                new Comparison("save 1,000 in a repository", RepositorySave.class, RepositorySave::new, 1.10, 1.30),
                new Comparison("batch of 100 rows of a partition", BatchHundred.class, BatchHundred::new, 1.10, null),
                new Comparison("read a partition of 1,000 rows", ReadPartition.class, ReadPartition::new, 1.15, 1.50),
                new Comparison("the same, by a query in JPQL", QueryPartition.class, QueryPartition::new, 1.15, 1.50));
    }

    static Comparison of(String name) {
        return all().stream()
                .filter(comparison -> comparison.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no pair " + name));
    }

    /** The simple name of the pair's class. */
    String name() {
        return type.getSimpleName();
    }
}
