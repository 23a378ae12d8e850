// SPDX-License-Identifier: Apache-2.0
package io.ringway.recording;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The indexes that are being built: each is ready after it was asked for so many times. Safe for use by any number of threads. */
final class UnreadyIndexes {
    private final Map<String, Integer> left = new HashMap<>();
    private int questions;

    synchronized void until(String index, int question) {
        left.put(index, question - 1);
    }

    synchronized int questions() {
        return questions;
    }

    synchronized Set<String> ask(Set<String> indexes) {
        questions++;
        return indexes.stream()
                .filter(index -> left.merge(index, -1, Integer::sum) >= 0)
                .collect(Collectors.toSet());
    }
}
