// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import io.ringway.Problem;
import io.ringway.query.tree.Construction;
import io.ringway.query.typed.AssociationTerm;
import io.ringway.query.typed.ConstructionTerm;
import io.ringway.query.typed.NullTerm;
import io.ringway.query.typed.Term;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the constructor of a {@code NEW} (Jakarta Persistence 3.2, 4.9.2). */
final class Constructors {
    private final Level level;

    Constructors(Level level) {
        this.level = level;
    }

    ConstructionTerm construct(Construction node) {
        Class<?> type = Classes.find(node.className(), level.work().constants().loaders());
        if (type == null) {
            throw level.refusals()
                    .at(
                            node.at(),
                            Problem.of("RW-1556", "There is no class " + node.className())
                                    .because("NEW takes the full name of a class or record")
                                    .fix("Correct the name; write its package too"));
        }
        List<Term> arguments =
                node.arguments().stream().map(level.terms()::item).toList();
        arguments.forEach(this::refuseAssociations);
        Constructor<?> best = best(type, arguments);
        if (best == null || Modifier.isAbstract(type.getModifiers())) {
            throw missing(node, type, arguments);
        }
        if (!best.trySetAccessible()) {
            throw level.refusals()
                    .at(
                            node.at(),
                            Problem.of("RW-1556", "The constructor " + signature(best) + " cannot be called")
                                    .because("Its module does not open its package")
                                    .fix("Make class and constructor public, or open the package"));
        }
        List<Term> adapted = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            adapted.add(Types.adapted(arguments.get(i), Types.boxed(best.getParameterTypes()[i])));
        }
        return new ConstructionTerm(best, adapted, node.position());
    }

    private void refuseAssociations(Term argument) {
        if (argument instanceof AssociationTerm) {
            CollectionTerms.refuse(argument, "NEW", level.refusals());
        }
    }

    /** Of those that take the arguments the one that has to convert least. */
    private static @Nullable Constructor<?> best(Class<?> type, List<Term> arguments) {
        Constructor<?> best = null;
        int least = Integer.MAX_VALUE;
        for (Constructor<?> each : type.getDeclaredConstructors()) {
            int cost = cost(each.getParameterTypes(), arguments);
            if (cost >= 0 && cost < least) {
                best = each;
                least = cost;
            }
        }
        return best;
    }

    /** How far the parameters are from the arguments; -1 when they do not take them. */
    private static int cost(Class<?>[] parameters, List<Term> arguments) {
        if (parameters.length != arguments.size()) {
            return -1;
        }
        int cost = 0;
        for (int i = 0; i < parameters.length; i++) {
            int one = cost(parameters[i], arguments.get(i));
            if (one < 0) {
                return -1;
            }
            cost += one;
        }
        return cost;
    }

    private static int cost(Class<?> parameter, Term argument) {
        Class<?> wanted = Types.boxed(parameter);
        Class<?> given = argument.type();
        if (wanted == given) {
            return 0;
        } else if (argument instanceof NullTerm) {
            return parameter.isPrimitive() ? -1 : 1;
        } else if (given == Object.class || wanted.isAssignableFrom(given)) {
            return wanted == Object.class ? 3 : 1;
        }
        return Types.isNumber(wanted) && Types.isNumber(given) && Types.promoted(wanted, given) == wanted ? 2 : -1;
    }

    private IllegalArgumentException missing(Construction node, Class<?> type, List<Term> arguments) {
        String given = arguments.stream().map(term -> Types.name(term.type())).collect(Collectors.joining(", "));
        String found = Stream.of(type.getDeclaredConstructors())
                .map(Constructors::signature)
                .sorted()
                .collect(Collectors.joining(", "));
        return level.refusals()
                .at(
                        node.at(),
                        Problem.of("RW-1556", type.getSimpleName() + " has no constructor for (" + given + ")")
                                .because(
                                        Modifier.isAbstract(type.getModifiers())
                                                ? "It is abstract"
                                                : "It has " + (found.isEmpty() ? "none" : found))
                                .fix("Select what one of them takes, or add one"));
    }

    private static String signature(Constructor<?> constructor) {
        return constructor.getDeclaringClass().getSimpleName() + "("
                + Stream.of(constructor.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", "))
                + ")";
    }
}
