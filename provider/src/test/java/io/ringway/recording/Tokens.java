// SPDX-License-Identifier: Apache-2.0
package io.ringway.recording;

import java.util.List;

/** The ring: a hash of its own, spread over all longs but the first, so that there is a token before each. */
final class Tokens {
    private Tokens() {}

    static long of(List<Object> partitionKey) {
        long hash = 1;
        String text = Values.text(partitionKey);
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return hash == Long.MIN_VALUE ? Long.MAX_VALUE : hash;
    }
}
