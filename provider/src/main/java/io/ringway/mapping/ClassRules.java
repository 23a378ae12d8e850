// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** What a class and its members must be like to be mapped: Jakarta Persistence 3.2, 2.1 to 2.6. */
final class ClassRules {
    private final Metadata metadata;
    private final Problems problems;

    ClassRules(Metadata metadata, Problems problems) {
        this.metadata = metadata;
        this.problems = problems;
    }

    /**
     * @param lineage null when it stands alone
     * @return whether the class can have attributes at all
     */
    boolean entity(Class<?> type, String name, @Nullable Lineage lineage) {
        if (type.isInterface() || type.isEnum() || type.isRecord()) {
            String kind = type.isInterface() ? "an interface" : type.isEnum() ? "an enum" : "a record";
            form(kind + " cannot be an entity", name, "Make it a class");
            return false;
        }
        if (Modifier.isAbstract(type.getModifiers()) && (lineage == null || !lineage.hasInstances(type))) {
            form(
                    "it is abstract, and no entity of the unit extends it",
                    name,
                    "List one, or make it a @MappedSuperclass");
        }
        if (Modifier.isFinal(type.getModifiers())) {
            isFinal("The entity's class is final", name, "Remove the modifier");
        }
        instantiable(type, name);
        Unsupported.ofClass(type, name, metadata, problems);
        return true;
    }

    /** For an embeddable or an id class. */
    void part(Class<?> type, String where) {
        if (type.isInterface() || type.isEnum() || Modifier.isAbstract(type.getModifiers())) {
            form(type.getName() + " is an interface, an enum or abstract", where, "Make it a class or a record");
        } else if (!type.isRecord()) {
            instantiable(type, where);
        }
    }

    private void instantiable(Class<?> type, String where) {
        boolean nested = type.isMemberClass() && !Modifier.isStatic(type.getModifiers());
        if (nested || type.isLocalClass() || type.isAnonymousClass()) {
            form(type.getName() + " is an inner or local class", where, "Make it static, or a class of its own");
        } else if (!Modifier.isAbstract(type.getModifiers()) && !AccessCode.hasPlainConstructor(type)) {
            problems.add(Problem.of("RW-1105", type.getName() + " has no constructor without parameters")
                    .at(where)
                    .because("Instances that are read are made with it")
                    .fix("Add one; it may be protected"));
        }
    }

    /** @return whether the member can be mapped as far as this goes */
    boolean member(Member member, String where) {
        if (Unsupported.ofMember(member, where, problems)) {
            return false;
        }
        Field field = member.field();
        Method getter = member.getter();
        Method setter = member.setter();
        if (field != null
                && Modifier.isFinal(field.getModifiers())
                && !member.declaring().isRecord()) {
            isFinal("The field is final", where, "Remove the modifier, or mark the attribute @Transient");
        }
        if (isFinalMethod(getter) || isFinalMethod(setter)) {
            isFinal("The getter or the setter is final", where, "Remove the modifier");
        }
        if (getter != null && setter == null) {
            problems.add(Problem.of("RW-1118", "The property has no setter")
                    .at(where)
                    .because("Property access reads and writes it by its methods")
                    .fix("Add a setter for " + member.type().getSimpleName() + ", or mark the getter @Transient"));
        }
        return true;
    }

    private static boolean isFinalMethod(@Nullable Method method) {
        return method != null && Modifier.isFinal(method.getModifiers());
    }

    private void form(String what, String where, String remedy) {
        problems.add(Problem.of("RW-1103", "The class cannot be mapped: " + what)
                .at(where)
                .fix(remedy));
    }

    private void isFinal(String what, String where, String remedy) {
        problems.add(Problem.of("RW-1104", what)
                .at(where)
                .because("Jakarta Persistence 3.2, 2.1 forbids it")
                .fix(remedy));
    }
}
