// SPDX-License-Identifier: Apache-2.0
package io.ringway.life;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.enterprise.inject.spi.Unmanaged.UnmanagedInstance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Listeners with what CDI injects (Jakarta Persistence 3.2, 3.6). Loaded only where the API of CDI is. The BeanManager is not
 * touched before a listener is called: containers give it out before it is ready.
 */
public final class BeanListeners implements Listeners {
    private final @Nullable BeanManager given;
    private final List<UnmanagedInstance<?>> made = new ArrayList<>();

    /** @param given a BeanManager; null to look for the one of the CDI container that runs, if there is one */
    public BeanListeners(@Nullable Object given) {
        this.given = (BeanManager) given;
    }

    /** Whether an object is a BeanManager. */
    public static boolean isBeanManager(Object object) {
        return object instanceof BeanManager;
    }

    @Override
    public synchronized Object create(Class<?> listener) {
        BeanManager beans = given == null ? running() : given;
        return beans == null ? new PlainListeners().create(listener) : create(listener, beans);
    }

    @Override
    public boolean needsConstructor() {
        return false;
    }

    @Override
    public synchronized void close() {
        for (UnmanagedInstance<?> each : made) {
            each.preDestroy().dispose();
        }
        made.clear();
    }

    private <T> T create(Class<T> listener, BeanManager beans) {
        try {
            UnmanagedInstance<T> instance = new Unmanaged<>(beans, listener)
                    .newInstance()
                    .produce()
                    .inject()
                    .postConstruct();
            made.add(instance);
            return instance.get();
        } catch (RuntimeException e) {
            throw PlainListeners.failed(listener, e);
        }
    }

    private static @Nullable BeanManager running() {
        try {
            return CDI.current().getBeanManager();
        } catch (IllegalStateException e) {
            // The API is there, but no CDI container runs for this class loader.
            return null;
        }
    }
}
