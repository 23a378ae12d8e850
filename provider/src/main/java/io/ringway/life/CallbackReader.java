// SPDX-License-Identifier: Apache-2.0
package io.ringway.life;

import io.ringway.MappingException;
import io.ringway.Problem;
import io.ringway.mapping.Metadata;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.ExcludeDefaultListeners;
import jakarta.persistence.ExcludeSuperclassListeners;
import jakarta.persistence.MappedSuperclass;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Reads who hears of the events of entities, in the order of Jakarta Persistence 3.2, 3.6.5. For one thread. */
final class CallbackReader {
    private final Metadata metadata;
    private final Listeners source;
    private final List<Problem> problems = new ArrayList<>();
    private final CallbackMethods methods;
    private final Map<Class<?>, ListenerInstance> instances = new HashMap<>();
    private final Map<Method, ListenerMethod> linked = new HashMap<>();

    CallbackReader(Listeners source, Metadata metadata) {
        this.source = source;
        this.metadata = metadata;
        this.methods = new CallbackMethods(metadata, problems);
    }

    /**
     * Listeners first, then the entity's own methods; of both, those of the most general superclass first. What cannot be
     * called is noted.
     */
    Map<LifeEvent, List<Callback>> read(Class<?> entity) {
        Map<LifeEvent, List<Callback>> callbacks = new EnumMap<>(LifeEvent.class);
        List<Class<?>> mapped = hierarchy(entity);
        mapped.removeIf(type -> !metadata.has(type, Entity.class) && !metadata.has(type, MappedSuperclass.class));
        for (Class<?> listener : listeners(mapped)) {
            checkConstructor(listener, entity);
            ListenerInstance instance = instances.computeIfAbsent(listener, type -> new ListenerInstance(type, source));
            collect(callbacks, hierarchy(listener), type -> methods.ofListener(type, entity), method -> {
                ListenerMethod called = linked.computeIfAbsent(method, MethodLinker::ofListener);
                return told -> called.call(instance.get(), told);
            });
        }
        collect(callbacks, mapped, methods::ofEntity, MethodLinker::ofEntity);
        return callbacks;
    }

    /** @throws MappingException with everything that is wrong with any of them */
    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new MappingException(problems.stream().map(metadata::located).toList());
        }
    }

    private void collect(
            Map<LifeEvent, List<Callback>> callbacks,
            List<Class<?>> hierarchy,
            Function<Class<?>, Map<LifeEvent, Method>> read,
            Function<Method, Callback> link) {
        Class<?> lowest = hierarchy.get(hierarchy.size() - 1);
        for (Class<?> type : hierarchy) {
            read.apply(type).forEach((event, method) -> {
                if (problems.isEmpty() && !isOverridden(method, lowest)) {
                    callbacks.computeIfAbsent(event, first -> new ArrayList<>()).add(link.apply(method));
                }
            });
        }
    }

    /** A class and its superclasses, the most general one first. */
    private static List<Class<?>> hierarchy(Class<?> type) {
        List<Class<?>> hierarchy = new ArrayList<>();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            hierarchy.add(0, each);
        }
        return hierarchy;
    }

    /** In the order in which they are called. */
    private List<Class<?>> listeners(List<Class<?>> mapped) {
        List<Class<?>> listeners = new ArrayList<>();
        boolean byDefault = mapped.stream().noneMatch(type -> metadata.has(type, ExcludeDefaultListeners.class));
        for (Class<?> type : mapped) {
            if (metadata.has(type, ExcludeSuperclassListeners.class)) {
                listeners.clear();
            }
            EntityListeners own = metadata.find(type, EntityListeners.class);
            if (own != null) {
                listeners.addAll(List.of(own.value()));
            }
        }
        if (byDefault) {
            listeners.addAll(0, metadata.defaultListeners());
        }
        return listeners;
    }

    private void checkConstructor(Class<?> listener, Class<?> entity) {
        if (!source.needsConstructor()) {
            return;
        }
        try {
            Objects.requireNonNull(listener.getDeclaredConstructor());
        } catch (NoSuchMethodException none) {
            Problem problem = Problem.of("RW-1162", "The entity listener has no constructor without parameters")
                    .at(listener.getName() + ", a listener of " + entity.getSimpleName())
                    .because("Without CDI it is made with it")
                    .fix("Add one, or make the listener static if it is an inner class");
            if (!problems.contains(problem)) {
                problems.add(problem);
            }
        }
    }

    /** Whether a class below the method's has another method in its place: then that one alone may be called. */
    private static boolean isOverridden(Method method, Class<?> lowest) {
        if (Modifier.isPrivate(method.getModifiers())) {
            return false;
        }
        for (Class<?> type = lowest; type != method.getDeclaringClass(); type = type.getSuperclass()) {
            for (Method other : type.getDeclaredMethods()) {
                if (overrides(other, method)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean overrides(Method below, Method above) {
        int inherited = Modifier.PUBLIC | Modifier.PROTECTED;
        boolean visible = (above.getModifiers() & inherited) != 0
                || below.getDeclaringClass().getPackage()
                        == above.getDeclaringClass().getPackage();
        return visible
                && !Modifier.isPrivate(below.getModifiers())
                && below.getName().equals(above.getName())
                && List.of(below.getParameterTypes()).equals(List.of(above.getParameterTypes()));
    }
}
