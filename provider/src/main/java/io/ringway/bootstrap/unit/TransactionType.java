// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

/**
 * Who ends the transactions of a unit. Jakarta has two enums of this meaning: one that 3.2 deprecates for removal and one that containers with an earlier API
 * lack.
 */
public enum TransactionType {
    JTA,
    RESOURCE_LOCAL
}
