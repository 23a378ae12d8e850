// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds classes that a query names, without initializing them. */
final class Classes {
    private Classes() {}

    /**
     * @param dotted the full name, in which nested classes may stand behind a dot as well as behind a dollar
     * @param loaders asked in this order, behind that of the thread
     */
    static @Nullable Class<?> find(String dotted, Collection<ClassLoader> loaders) {
        String name = dotted;
        while (true) {
            Class<?> found = load(name, loaders);
            int dot = name.lastIndexOf('.');
            if (found != null || dot < 0) {
                return found;
            }
            name = name.substring(0, dot) + '$' + name.substring(dot + 1);
        }
    }

    private static @Nullable Class<?> load(String name, Collection<ClassLoader> loaders) {
        List<ClassLoader> all = new ArrayList<>();
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        if (context != null) {
            all.add(context);
        }
        all.addAll(loaders);
        for (ClassLoader loader : all) {
            try {
                return Class.forName(name, false, loader);
            } catch (ClassNotFoundException | LinkageError notThere) {
                // The next one may have it.
            }
        }
        return null;
    }
}
