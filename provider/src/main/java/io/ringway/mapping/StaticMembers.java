// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The classes that have static fields for the attributes of another class, such as {@code Car_} and {@code _Car}: where they
 * are, and how their fields get values. Stateless.
 */
public final class StaticMembers {
    private StaticMembers() {}

    /**
     * The classes beside a managed one that have the name of its metamodel. They are not initialized.
     *
     * @param naming the simple name of the metamodel, from that of the class
     * @return of a nested class {@code Outer.Car} those of {@code Outer.Car_}, {@code Outer_.Car_} and {@code Car_} that exist
     */
    public static List<Class<?>> beside(Class<?> type, UnaryOperator<String> naming) {
        Set<String> names = new LinkedHashSet<>();
        String dotted = type.getPackageName().isEmpty() ? "" : type.getPackageName() + ".";
        String[] nesting = type.getName().substring(dotted.length()).split("\\$", -1);
        String own = naming.apply(nesting[nesting.length - 1]);
        StringBuilder plain = new StringBuilder(dotted);
        StringBuilder renamed = new StringBuilder(dotted);
        for (int i = 0; i < nesting.length - 1; i++) {
            plain.append(nesting[i]).append('$');
            renamed.append(naming.apply(nesting[i])).append('$');
        }
        names.add(plain + own);
        names.add(renamed + own);
        names.add(dotted + own);
        List<Class<?>> found = new ArrayList<>();
        for (String name : names) {
            try {
                found.add(Class.forName(name, false, type.getClassLoader()));
            } catch (ClassNotFoundException | LinkageError none) {
                // Most classes have no static metamodel.
            }
        }
        return found;
    }

    /** Whether a field is one that a unit gives a value: static, not final, and of the kind. */
    public static boolean isOpen(Field field, Class<?> kind) {
        return Modifier.isStatic(field.getModifiers())
                && !Modifier.isFinal(field.getModifiers())
                && kind.isAssignableFrom(field.getType());
    }

    /** The value of an open field; its class is initialized. */
    public static @Nullable Object get(Field field) throws IllegalAccessException {
        field.setAccessible(true);
        return field.get(null);
    }

    /** Sets an open field. */
    public static void set(Field field, Object value) throws IllegalAccessException {
        field.setAccessible(true);
        field.set(null, value);
    }
}
