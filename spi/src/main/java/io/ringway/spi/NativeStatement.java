// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import java.util.List;
import java.util.Optional;

/** A prepared statement in the datastore's own language. */
public interface NativeStatement {
    /** The text as it was given. */
    String text();

    /** The parameters by slot; the name of a named one, else that of the column it is compared with or written to. */
    List<Column> parameters();

    /** The columns of the result by slot; empty for a statement that returns no rows. */
    List<Column> columns();

    /** The table that the rows of the result come from; empty when it returns no rows. */
    Optional<TableId> table();
}
