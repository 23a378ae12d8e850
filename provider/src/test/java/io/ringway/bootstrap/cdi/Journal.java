// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** What interceptors have seen, in order. */
@ApplicationScoped
public class Journal {
    private final List<String> entries = new ArrayList<>();

    void note(String entry) {
        entries.add(entry);
    }

    /** What there is since the last call. */
    List<String> take() {
        List<String> taken = List.copyOf(entries);
        entries.clear();
        return taken;
    }
}
