// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.orm;

import io.ringway.Problem;
import io.ringway.bootstrap.xml.XmlElement;
import java.util.List;
import java.util.Map;

/** Finds the classes that one mapping file names. For one thread. */
final class ClassNames {
    private static final Map<String, Class<?>> PRIMITIVES = Map.of(
            "boolean", boolean.class,
            "byte", byte.class,
            "short", short.class,
            "char", char.class,
            "int", int.class,
            "long", long.class,
            "float", float.class,
            "double", double.class);

    private final ClassLoader loader;
    private final String packageName;
    private final List<Problem> problems;

    /** @param packageName of names without a package; empty when the file gives none */
    ClassNames(ClassLoader loader, String packageName, List<Problem> problems) {
        this.loader = loader;
        this.packageName = packageName;
        this.problems = problems;
    }

    /** The name of a managed class, listener or converter: in the file's package, unless it has one of its own. */
    static String qualified(String name, String packageName) {
        return name.indexOf('.') >= 0 || packageName.isEmpty() ? name : packageName + "." + name;
    }

    /** A class, without initializing it; {@code void} when there is none, which is then told. */
    Class<?> find(String name, XmlElement element) {
        Class<?> primitive = PRIMITIVES.get(name);
        if (primitive != null) {
            return primitive;
        }
        for (String candidate : List.of(qualified(name, packageName), name, "java.lang." + name)) {
            try {
                return Class.forName(candidate, false, loader);
            } catch (ClassNotFoundException next) {
                continue;
            } catch (LinkageError broken) {
                problems.add(Problem.of("RW-1010", "The class " + candidate + " cannot be loaded")
                        .at(element.place())
                        .because(broken.toString())
                        .fix("Put what it needs on the class path of the persistence unit"));
                return void.class;
            }
        }
        problems.add(Problem.of("RW-1015", "The mapping file names the class " + name + ", which is not found")
                .at(element.place())
                .because(
                        packageName.isEmpty()
                                ? "The file gives no <package> for names without one"
                                : "A name without a package is one of " + packageName + ", or of java.lang")
                .fix("Correct the name; a nested class is Outer$Inner"));
        return void.class;
    }
}
