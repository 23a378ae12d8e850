// SPDX-License-Identifier: Apache-2.0
package io.ringway.connect;

import io.ringway.spi.ScopeStack;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/** Threads for what is left of a call after it has returned a stage. */
public final class ScopedPool {
    private ScopedPool() {}

    /** The common pool. Its threads have the connection scopes that this one has now, whoever hands a task over, and when. */
    public static Executor ofCaller() {
        ScopeStack.Captured scopes = ScopeStack.capture();
        return task -> ForkJoinPool.commonPool().execute(() -> {
            ScopeStack.Captured before = ScopeStack.install(scopes);
            try {
                task.run();
            } finally {
                ScopeStack.install(before);
            }
        });
    }
}
