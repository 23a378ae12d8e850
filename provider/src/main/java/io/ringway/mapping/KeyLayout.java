// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.spi.Ordering;
import java.util.ArrayList;
import java.util.List;

/** The columns of a primary key in their order. */
record KeyLayout(List<ColumnMapping> partition, List<ColumnMapping> clustering, List<Ordering> orderings) {

    List<ColumnMapping> columns() {
        List<ColumnMapping> all = new ArrayList<>(partition);
        all.addAll(clustering);
        return List.copyOf(all);
    }

    int partitionColumns() {
        return partition.size();
    }
}
