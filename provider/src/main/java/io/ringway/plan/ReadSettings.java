// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import io.ringway.Consistency;
import io.ringway.RequestTimeout;
import io.ringway.Using;
import io.ringway.spi.OperationOptions;
import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PessimisticLockScope;
import jakarta.persistence.Timeout;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The options of one read (find, refresh), sorted by what they say. */
public record ReadSettings(
        @Nullable Using route,
        @Nullable Consistency consistency,
        @Nullable Duration timeout,
        @Nullable LockModeType lockMode) {
    /** No options. */
    public static final ReadSettings NONE = new ReadSettings(null, null, null, null);

    /**
     * @param options find, refresh or lock options
     * @throws IllegalArgumentException when two options say the same thing, or one is of a foreign type
     */
    public static ReadSettings of(Object... options) {
        if (options.length == 0) {
            return NONE;
        }
        Using route = null;
        Consistency consistency = null;
        Duration timeout = null;
        LockModeType lockMode = null;
        for (Object option : options) {
            if (option instanceof Using value) {
                route = Options.single(route, value);
            } else if (option instanceof Consistency value) {
                consistency = Options.single(consistency, value);
            } else if (option instanceof RequestTimeout value) {
                timeout = Options.single(timeout, value.duration());
            } else if (option instanceof Timeout value) {
                timeout = Options.single(timeout, milliseconds(value));
            } else if (option instanceof LockModeType value) {
                lockMode = Options.single(lockMode, value);
            } else if (!isWithoutEffect(option)) {
                throw Options.foreign(option);
            }
        }
        return new ReadSettings(route, consistency, timeout, lockMode);
    }

    /** The options of the operation. */
    public OperationOptions on(OperationOptions base) {
        return this == NONE ? base : base.withConsistency(consistency).withTimeout(timeout);
    }

    private static Duration milliseconds(Timeout timeout) {
        return RequestTimeout.of(Duration.ofMillis(timeout.milliseconds())).duration();
    }

    /** There is no second-level cache, and no lock that could have a scope. */
    private static boolean isWithoutEffect(Object option) {
        return option instanceof CacheRetrieveMode
                || option instanceof CacheStoreMode
                || option instanceof PessimisticLockScope;
    }
}
