// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import jakarta.persistence.OptimisticLockException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The optimistic lock failure of one entity, with the row that the database has instead. */
public class StaleRowException extends OptimisticLockException {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, @Nullable Object> row;

    /**
     * @param row by column name; empty when the row does not exist
     * @param flush what became of the other writes; null when there were none
     */
    public StaleRowException(
            Problem problem, Object entity, Map<String, @Nullable Object> row, @Nullable FlushException flush) {
        super(problem.text(), flush, entity);
        this.row = Collections.unmodifiableMap(new LinkedHashMap<>(row));
    }

    /** What the database returned of the row, by column name; empty when the row does not exist. */
    public final Map<String, @Nullable Object> row() {
        return row;
    }
}
