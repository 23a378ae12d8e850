// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import net.bytebuddy.description.field.FieldDescription;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import org.jspecify.annotations.Nullable;

/**
 * A property as Jakarta Persistence 3.2, 2.2 sees it: a getter, with or without its setter, in one class. A getter may return
 * an {@code Optional} of what the setter takes and the field holds.
 */
record BeanProperty(String name, MethodDescription.InDefinedShape getter, boolean writable) {

    /** The property that a method is the getter of; null when it is no getter. */
    static @Nullable BeanProperty of(MethodDescription.InDefinedShape method) {
        String name = propertyName(method);
        if (name == null || !isAccessor(method)) {
            return null;
        }
        String setter = MappingNames.setter(method.getName());
        boolean writable = method.getDeclaringType().getDeclaredMethods().stream()
                .anyMatch(other -> other.getName().equals(setter)
                        && isAccessor(other)
                        && other.getParameters().size() == 1
                        && isOf(other.getParameters().get(0).getType().asErasure(), method));
        return new BeanProperty(name, method, writable);
    }

    /** The field that holds the property: of the same class, name and type, or of the type in an Optional. Null when there is none. */
    FieldDescription.@Nullable InDefinedShape field() {
        for (FieldDescription.InDefinedShape field : getter.getDeclaringType().getDeclaredFields()) {
            if (!field.isStatic()
                    && field.getName().equals(name)
                    && (isOf(field.getType().asErasure(), getter)
                            || isOf(field.getType().asErasure().asBoxed(), getter))) {
                return field;
            }
        }
        return null;
    }

    private static boolean isOf(TypeDescription type, MethodDescription getter) {
        return type.equals(getter.getReturnType().asErasure()) || type.equals(OptionalType.content(getter));
    }

    private static boolean isAccessor(MethodDescription method) {
        return !method.isStatic() && !method.isSynthetic() && (method.isPublic() || method.isProtected());
    }

    private static @Nullable String propertyName(MethodDescription method) {
        TypeDescription type = method.getReturnType().asErasure();
        if (!method.getParameters().isEmpty() || type.represents(void.class)) {
            return null;
        }
        boolean truth = type.represents(boolean.class) || type.represents(Boolean.class);
        return MappingNames.property(method.getName(), truth);
    }
}
