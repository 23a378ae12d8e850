// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.UUID;

/**
 * The terms on which a unit takes schema locks.
 *
 * @param unit the unit's name
 * @param patience how long it waits for another holder
 * @param expiry after how long the lock of a holder that has crashed is free
 */
public record LockTerms(String unit, Duration patience, Duration expiry) {

    /** Who holds a lock, for whoever waits for it; unlike any other. */
    String newHolder() {
        return "unit '" + unit + "', process " + ProcessHandle.current().pid() + " on " + host() + ", run "
                + UUID.randomUUID();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "an unknown host";
        }
    }
}
