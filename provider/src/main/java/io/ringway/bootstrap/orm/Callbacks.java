// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.orm;

import io.ringway.Problem;
import io.ringway.bootstrap.xml.XmlElement;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The callback methods that mapping files name, of entities and of listeners (Jakarta Persistence 3.2, 12.2.3). */
final class Callbacks {
    private static final Map<String, Class<? extends Annotation>> EVENTS = Map.of(
            "pre-persist", PrePersist.class,
            "post-persist", PostPersist.class,
            "pre-remove", PreRemove.class,
            "post-remove", PostRemove.class,
            "pre-update", PreUpdate.class,
            "post-update", PostUpdate.class,
            "post-load", PostLoad.class);

    private final List<Problem> problems;
    private final Map<Method, Set<Class<? extends Annotation>>> byMethod = new HashMap<>();
    private final Map<Class<?>, Set<Class<? extends Annotation>>> named = new HashMap<>();

    Callbacks(List<Problem> problems) {
        this.problems = problems;
    }

    static boolean isEvent(Class<? extends Annotation> type) {
        return EVENTS.containsValue(type);
    }

    /**
     * Takes the callbacks that an element names.
     *
     * @param parameters how many the methods have: none in an entity, one in a listener
     */
    void add(Class<?> type, XmlElement element, int parameters) {
        for (XmlElement child : element.children()) {
            Class<? extends Annotation> event = EVENTS.get(child.name());
            if (event != null) {
                add(type, event, child, parameters);
            }
        }
    }

    private void add(Class<?> type, Class<? extends Annotation> event, XmlElement child, int parameters) {
        String name = child.required("method-name");
        named.computeIfAbsent(type, first -> new HashSet<>()).add(event);
        boolean found = false;
        for (Class<?> each = type; each != null && !found; each = each.getSuperclass()) {
            for (Method method : each.getDeclaredMethods()) {
                if (method.getName().equals(name) && method.getParameterCount() == parameters && !method.isBridge()) {
                    byMethod.computeIfAbsent(method, first -> new HashSet<>()).add(event);
                    found = true;
                }
            }
        }
        if (!found) {
            problems.add(Problem.of("RW-1018", "The class " + type.getName() + " has no method '" + name + "'")
                    .at(child.place())
                    .because("<" + child.name() + "> names a method with "
                            + (parameters == 0 ? "no parameters" : "one parameter, the entity"))
                    .fix("Correct the name, or add the method"));
        }
    }

    /** Whether a method is one for an event: null when the files leave that to its annotations. */
    @Nullable
    Boolean isFor(Method method, Class<? extends Annotation> event) {
        Set<Class<? extends Annotation>> own = byMethod.get(method);
        if (own != null && own.contains(event)) {
            return true;
        }
        Set<Class<? extends Annotation>> replaced = named.get(method.getDeclaringClass());
        return replaced != null && replaced.contains(event) ? false : null;
    }
}
