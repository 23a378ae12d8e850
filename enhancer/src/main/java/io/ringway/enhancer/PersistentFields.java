// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import io.ringway.Problem;
import jakarta.persistence.AccessType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.bytebuddy.description.field.FieldDescription;
import net.bytebuddy.description.type.TypeDefinition;
import net.bytebuddy.description.type.TypeDescription;
import org.jspecify.annotations.Nullable;

/**
 * The persistent attributes of an entity, mapped superclass or embeddable in the order of their ordinals: superclass first,
 * by name within a class. The one rule for class files at build time and for loaded classes at run time. A field is
 * persistent unless it is static, transient, {@code @Transient}, synthetic, or its name begins with {@code $}.
 * Superclasses that hold no persistent state contribute nothing (Jakarta Persistence 3.2, 2.6). Immutable.
 */
public final class PersistentFields {
    private final List<Attribute> attributes;
    private final @Nullable Problem refusal;

    /**
     * One attribute.
     *
     * @param name the field's or property's name
     * @param declaringClass the class that declares it, as {@link Class#getName} gives it
     * @param access how its state is read and written
     * @param field the field that holds it; null for a property without a field of its name and type
     */
    public record Attribute(
            String name, String declaringClass, AccessType access, FieldDescription.@Nullable InDefinedShape field) {}

    private PersistentFields(List<Attribute> attributes, @Nullable Problem refusal) {
        this.attributes = List.copyOf(attributes);
        this.refusal = refusal;
    }

    /** The attributes of a loaded class, by annotations alone. */
    public static PersistentFields of(Class<?> type) {
        return of(type, MappedClasses.NONE);
    }

    /** The attributes of a loaded class. */
    public static PersistentFields of(Class<?> type, MappedClasses mapped) {
        return of(TypeDescription.ForLoadedType.of(type), mapped);
    }

    /** The attributes of a class that is described by its class file. */
    public static PersistentFields of(TypeDescription type, MappedClasses mapped) {
        List<TypeDescription> chain = new ArrayList<>();
        List<Attribute> all = new ArrayList<>();
        Problem refusal = null;
        for (TypeDescription declaring : chain(type, mapped)) {
            chain.add(declaring);
            List<Attribute> own = withoutOverridden(all, OwnAttributes.of(chain, mapped));
            if (refusal == null) {
                refusal = Refusals.of(chain, all, own, mapped);
            }
            all.addAll(own);
        }
        return new PersistentFields(all, refusal);
    }

    /** Every attribute; an attribute's ordinal is its index. */
    public List<Attribute> attributes() {
        return attributes;
    }

    /** The names of {@link #attributes}. */
    public List<String> names() {
        return attributes.stream().map(Attribute::name).toList();
    }

    /** Why the enhancer leaves the class as it is; empty when it enhances it. */
    public Optional<Problem> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** The classes with persistent state, from the outermost superclass down to the class itself. */
    static List<TypeDescription> chain(TypeDescription type, MappedClasses mapped) {
        Deque<TypeDescription> chain = new ArrayDeque<>();
        chain.push(type);
        TypeDefinition superclass = type.getSuperClass();
        while (superclass != null && !superclass.represents(Object.class)) {
            if (Kind.of(superclass.asErasure(), mapped) != null) {
                chain.push(superclass.asErasure());
            }
            superclass = superclass.getSuperClass();
        }
        return List.copyOf(chain);
    }

    /** A getter that overrides a superclass's is the same attribute. */
    private static List<Attribute> withoutOverridden(List<Attribute> inherited, List<Attribute> own) {
        Set<String> properties = new HashSet<>();
        for (Attribute attribute : inherited) {
            if (attribute.access() == AccessType.PROPERTY) {
                properties.add(attribute.name());
            }
        }
        return own.stream()
                .filter(attribute -> attribute.access() == AccessType.FIELD || !properties.contains(attribute.name()))
                .toList();
    }
}
