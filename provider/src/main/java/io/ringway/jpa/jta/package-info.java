// SPDX-License-Identifier: Apache-2.0
/**
 * Where a container keeps its TransactionSynchronizationRegistry and its UserTransaction. The APIs of JTA and CDI need not be there: a class that
 * names one of their types is loaded only where that API is.
 *
 * <p>Knows no other package of Ringway. Safe for use by any number of threads.
 */
@NullMarked
package io.ringway.jpa.jta;

import org.jspecify.annotations.NullMarked;
