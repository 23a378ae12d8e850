// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * A field, a record component or a property that holds persistent state.
 *
 * @param declaration its place among the members of its class hierarchy as they are written, superclass first
 * @param element carries the mapping annotations, as far as they are in the source
 * @param field the field; null for a property
 * @param getter null for a field; where it returns an Optional, the attribute is of the type of what is in it
 * @param setter null for a field, and for a property that lacks one
 * @param metadata knows its mapping annotations
 */
public record Member(
        String name,
        Class<?> declaring,
        int declaration,
        AnnotatedElement element,
        @Nullable Field field,
        @Nullable Method getter,
        @Nullable Method setter,
        Metadata metadata) {

    static Member field(Field field, int declaration, Metadata metadata) {
        return new Member(field.getName(), field.getDeclaringClass(), declaration, field, field, null, null, metadata);
    }

    static Member property(String name, Method getter, @Nullable Method setter, int declaration, Metadata metadata) {
        return new Member(name, getter.getDeclaringClass(), declaration, getter, null, getter, setter, metadata);
    }

    /** The type in the class file: a type variable's bound. */
    public Class<?> type() {
        return getter != null ? OptionalContent.raw(getter) : fieldOrThrow().getType();
    }

    public Type genericType() {
        return getter != null ? OptionalContent.type(getter) : fieldOrThrow().getGenericType();
    }

    public <A extends Annotation> @Nullable A annotation(Class<A> type) {
        return metadata.find(element, type);
    }

    public boolean has(Class<? extends Annotation> type) {
        return metadata.has(element, type);
    }

    /** Whether the annotations make it part of an id. */
    public boolean isId() {
        return Spot.isId(this);
    }

    /** The field, or the getter. */
    public java.lang.reflect.Member javaMember() {
        return getter != null ? getter : fieldOrThrow();
    }

    private Field fieldOrThrow() {
        if (field == null) {
            throw new IllegalStateException(name);
        }
        return field;
    }
}
