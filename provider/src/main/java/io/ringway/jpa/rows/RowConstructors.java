// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.rows;

import io.ringway.Problem;
import jakarta.persistence.ColumnResult;
import jakarta.persistence.ConstructorResult;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the constructor of a {@link ConstructorResult}, by the number of its columns and the types that they say. */
final class RowConstructors {
    private RowConstructors() {}

    static Constructor<?> find(String mapping, ConstructorResult result) {
        Class<?> type = result.targetClass();
        List<Constructor<?>> taking = new ArrayList<>();
        List<Constructor<?>> exact = new ArrayList<>();
        for (Constructor<?> each : type.getDeclaredConstructors()) {
            if (takes(each, result.columns())) {
                taking.add(each);
                if (isExact(each, result.columns())) {
                    exact.add(each);
                }
            }
        }
        List<Constructor<?>> best = exact.isEmpty() ? taking : exact;
        if (best.isEmpty() || Modifier.isAbstract(type.getModifiers())) {
            throw refused(
                    mapping,
                    type.getSimpleName() + " has no constructor for " + types(result),
                    Modifier.isAbstract(type.getModifiers())
                            ? "It is abstract"
                            : "It has " + signatures(Stream.of(type.getDeclaredConstructors())),
                    "Name a column for each parameter of one of them, in their order, with types that they take");
        }
        if (best.size() > 1) {
            throw refused(
                    mapping,
                    type.getSimpleName() + " has several constructors for " + types(result),
                    "It may be " + signatures(best.stream()),
                    "Give the @ColumnResults the types of the parameters");
        }
        if (!best.get(0).trySetAccessible()) {
            throw refused(
                    mapping,
                    "The constructor " + signature(best.get(0)) + " cannot be called",
                    "Its module does not open its package",
                    "Make class and constructor public, or open the package");
        }
        return best.get(0);
    }

    /** The type that a column's value gets for a parameter. */
    static Class<?> argument(Class<?> parameter, Class<?> said) {
        return said == Object.class ? boxed(parameter) : said;
    }

    private static boolean takes(Constructor<?> constructor, ColumnResult[] columns) {
        Class<?>[] parameters = constructor.getParameterTypes();
        boolean takes = parameters.length == columns.length;
        for (int i = 0; takes && i < parameters.length; i++) {
            takes = boxed(parameters[i]).isAssignableFrom(argument(parameters[i], ColumnItem.typeOf(columns[i])));
        }
        return takes;
    }

    private static boolean isExact(Constructor<?> constructor, ColumnResult[] columns) {
        for (int i = 0; i < columns.length; i++) {
            Class<?> parameter = constructor.getParameterTypes()[i];
            if (boxed(parameter) != argument(parameter, ColumnItem.typeOf(columns[i]))) {
                return false;
            }
        }
        return true;
    }

    static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    private static String types(ConstructorResult result) {
        return Stream.of(result.columns())
                .map(column -> column.type() == void.class
                        ? column.name()
                        : column.type().getSimpleName() + " " + column.name())
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String signatures(Stream<Constructor<?>> constructors) {
        return constructors.map(RowConstructors::signature).sorted().collect(Collectors.joining(", "));
    }

    private static String signature(Constructor<?> constructor) {
        return Stream.of(constructor.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(
                        Collectors.joining(", ", constructor.getDeclaringClass().getSimpleName() + "(", ")"));
    }

    private static IllegalArgumentException refused(String mapping, String what, String why, String remedy) {
        return new IllegalArgumentException(
                Problem.of("RW-1523", what).at(mapping).because(why).fix(remedy).text());
    }
}
