// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

/**
 * How large a batch over several partitions may be, in bytes; the defaults are the database's own.
 *
 * @param warnBytes {@code ringway.batch.warn-bytes}: a larger one is logged
 * @param failBytes {@code ringway.batch.fail-bytes}: a larger one is refused
 */
public record BatchSizeSettings(int warnBytes, int failBytes) {
    public static final int DEFAULT_WARN_BYTES = 5 * 1024;
    public static final int DEFAULT_FAIL_BYTES = 50 * 1024;
}
