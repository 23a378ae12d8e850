// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import io.ringway.Consistency;
import io.ringway.Problem;
import io.ringway.RequestTimeout;
import io.ringway.Using;
import io.ringway.spi.OperationOptions;
import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.LockModeType;
import jakarta.persistence.LockOption;
import jakarta.persistence.PessimisticLockScope;
import jakarta.persistence.Timeout;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options of one read (find, refresh), sorted by what they say.
 *
 * @param profile an execution profile of the driver's configuration; null: the connection's
 */
public record ReadSettings(
        @Nullable Using route,
        @Nullable Consistency consistency,
        @Nullable Duration timeout,
        @Nullable String profile,
        @Nullable LockModeType lockMode,
        FetchPlan fetch) {
    /** No options. */
    public static final ReadSettings NONE = new ReadSettings(null, null, null, null, null, FetchPlan.MAPPED);

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
        return new ReadSettings(route, consistency, timeout, null, lockMode, FetchPlan.MAPPED);
    }

    /** How requests are sent, and nothing else; null leaves it as it is configured. */
    public static ReadSettings sending(
            @Nullable Consistency consistency, @Nullable Duration timeout, @Nullable String profile) {
        return consistency == null && timeout == null && profile == null
                ? NONE
                : new ReadSettings(null, consistency, timeout, profile, null, FetchPlan.MAPPED);
    }

    /** The same with another plan of what is loaded. */
    public ReadSettings with(FetchPlan plan) {
        return new ReadSettings(route, consistency, timeout, profile, lockMode, plan);
    }

    /**
     * @param options lock options; how long to wait for a lock says nothing, since nothing is waited for
     * @throws IllegalArgumentException as {@link #of} says, and RW-1363 for a consistency of which no condition is checked
     */
    public static ReadSettings ofLock(LockModeType mode, LockOption... options) {
        List<Object> effective = new ArrayList<>(List.of(mode));
        for (LockOption option : options) {
            if (option instanceof Consistency consistency && !consistency.isSerial()) {
                throw new IllegalArgumentException(
                        Problem.of("RW-1363", "The option " + option + " does not go with a lock")
                                .because("Whether the row is as it was read is decided at SERIAL or LOCAL_SERIAL")
                                .fix("Leave the option out, or name one of these")
                                .text());
            }
            if (!(option instanceof Timeout)) {
                effective.add(option);
            }
        }
        return of(effective.toArray());
    }

    /** The lock mode, NONE when there is no option of that. */
    public LockModeType lock() {
        return lockMode == null ? LockModeType.NONE : lockMode;
    }

    public boolean locks() {
        return lock() != LockModeType.NONE;
    }

    /** These, with another lock mode. */
    public ReadSettings withLock(@Nullable LockModeType mode) {
        return new ReadSettings(route, consistency, timeout, profile, mode, fetch);
    }

    /** The options of the operation. */
    public OperationOptions on(OperationOptions base) {
        if (this == NONE) {
            return base;
        }
        OperationOptions options = base.withConsistency(consistency).withTimeout(timeout);
        return profile == null ? options : options.withProfile(profile);
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
