// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap;

import jakarta.persistence.EntityManagerFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The units that are open in this process, for those to whom the application hands none: repositories that CDI injects. What
 * is in here is held weakly. Safe for use by any number of threads.
 */
public final class OpenUnits {
    private static final Map<EntityManagerFactory, WeakReference<ClassLoader>> UNITS = new WeakHashMap<>();

    private OpenUnits() {}

    /** @param loader that of the unit's classes */
    static void add(EntityManagerFactory factory, ClassLoader loader) {
        synchronized (UNITS) {
            UNITS.put(factory, new WeakReference<>(loader));
        }
    }

    /** The open units of an application, by their names: those whose class loader is the given one, or above or below it. */
    public static List<EntityManagerFactory> of(ClassLoader application) {
        List<EntityManagerFactory> seen = new ArrayList<>();
        synchronized (UNITS) {
            UNITS.forEach((factory, loader) -> {
                if (factory.isOpen() && (isAbove(loader.get(), application) || isAbove(application, loader.get()))) {
                    seen.add(factory);
                }
            });
        }
        seen.sort(Comparator.comparing(EntityManagerFactory::getName));
        return seen;
    }

    private static boolean isAbove(@Nullable ClassLoader above, @Nullable ClassLoader below) {
        ClassLoader each = below;
        while (each != null && each != above) {
            each = each.getParent();
        }
        return each != null;
    }
}
