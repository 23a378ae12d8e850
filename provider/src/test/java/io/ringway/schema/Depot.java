// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.annotation.TableOptions;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table with names that need quotes, options of every kind and indexes on every kind of column. */
@Entity
@Table(
        name = "\"Depot\"",
        comment = "where the trucks' night is",
        indexes = {
            @Index(columnList = "\"Town\""),
            @Index(columnList = "tags"),
            @Index(columnList = "keys(doors)"),
            @Index(name = "\"byDoor\"", columnList = "values(doors)"),
            @Index(columnList = "\"manager\"", options = "USING 'sai'"),
            @Index(columnList = "phones")
        })
@TableOptions({
    "gc_grace_seconds = 3600",
    "speculative_retry = '95percentile'",
    "compaction = {'class': 'LeveledCompactionStrategy', 'sstable_size_in_mb': 64}",
    "caching = {'keys': 'ALL', 'rows_per_partition': 'NONE'}"
})
class Depot {
    @Id
    @Column(name = "\"Id\"")
    int id;

    @Column(name = "\"Town\"")
    String town;

    String manager;
    int gates;
    Set<String> tags;
    Map<String, Integer> doors;
    List<String> phones;
}
