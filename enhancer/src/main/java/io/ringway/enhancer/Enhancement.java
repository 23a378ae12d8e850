// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import io.ringway.Problem;
import org.jspecify.annotations.Nullable;

/** What became of a class that the enhancer was given. Immutable but for the array, which is the caller's. */
public final class Enhancement {
    private final byte @Nullable [] classFile;
    private final @Nullable Problem refusal;

    Enhancement(byte @Nullable [] classFile, @Nullable Problem refusal) {
        this.classFile = classFile;
        this.refusal = refusal;
    }

    /** The new class file; null when the class stays as it is. */
    public byte @Nullable [] classFile() {
        return classFile;
    }

    /** Why a class with persistent state is not enhanced; null when it is, or has none. */
    public @Nullable Problem refusal() {
        return refusal;
    }
}
