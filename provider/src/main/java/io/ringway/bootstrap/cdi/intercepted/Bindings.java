// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi.intercepted;

import java.lang.annotation.Annotation;
import java.lang.annotation.Inherited;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Interceptor bindings by their types; several of one that is repeatable.
 *
 * @param byType not modified
 */
record Bindings(Map<Class<? extends Annotation>, List<Annotation>> byType) {
    static final Bindings NONE = new Bindings(Map.of());

    /** These, and of other types those below. */
    Bindings over(Bindings below) {
        Map<Class<? extends Annotation>, List<Annotation>> all = new LinkedHashMap<>(below.byType);
        all.putAll(byType);
        return new Bindings(all);
    }

    /** Those that a class would hand down. */
    Bindings inherited() {
        Map<Class<? extends Annotation>, List<Annotation>> inherited = new LinkedHashMap<>(byType);
        inherited.keySet().removeIf(type -> !type.isAnnotationPresent(Inherited.class));
        return new Bindings(inherited);
    }

    Set<Annotation> all() {
        Set<Annotation> all = new LinkedHashSet<>();
        byType.values().forEach(all::addAll);
        return all;
    }
}
