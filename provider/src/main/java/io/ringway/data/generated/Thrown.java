// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.generated;

/** Exceptions that go through an operation as they are: its caller is a method that may declare them. */
public final class Thrown {
    private Thrown() {}

    /** Throws what it is given, and never returns. */
    public static RuntimeException asIs(Throwable thrown) {
        throw Thrown.<RuntimeException>unchecked(thrown);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
