// SPDX-License-Identifier: Apache-2.0
package io.ringway.life;

import io.ringway.Problem;
import io.ringway.RingwayException;
import java.lang.reflect.Constructor;

/** Listeners that nothing is injected into. */
public final class PlainListeners implements Listeners {
    @Override
    public Object create(Class<?> listener) {
        try {
            Constructor<?> constructor = listener.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw failed(listener, e);
        }
    }

    @Override
    public boolean needsConstructor() {
        return true;
    }

    @Override
    public void close() {}

    static RingwayException failed(Class<?> listener, Exception cause) {
        Problem problem = Problem.of("RW-1163", "The entity listener cannot be made")
                .at(listener.getName())
                .because(String.valueOf(cause.getCause() == null ? cause : cause.getCause()))
                .fix(
                        "Give it a constructor without parameters that does not fail; with CDI, dependencies that are there");
        return new RingwayException(problem, cause);
    }
}
