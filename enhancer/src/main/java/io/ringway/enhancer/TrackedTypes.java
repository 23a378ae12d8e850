// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import io.ringway.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import net.bytebuddy.description.field.FieldDescription;
import net.bytebuddy.description.type.TypeDefinition;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.pool.TypePool;
import org.jspecify.annotations.Nullable;

/** The classes with persistent state that one run of the enhancer can see, each looked at once. */
final class TrackedTypes {
    private final TypePool pool;
    private final Predicate<String> covered;
    private final MappedClasses mapped;
    private final ConcurrentMap<String, Optional<TrackedType>> types = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Optional<TrackedField>> fields = new ConcurrentHashMap<>();

    /** @param covered whether the run enhances the class of this name */
    TrackedTypes(TypePool pool, Predicate<String> covered, MappedClasses mapped) {
        this.pool = pool;
        this.covered = covered;
        this.mapped = mapped;
    }

    /** Null for a class that this run does not enhance and none has enhanced before. */
    @Nullable
    TrackedType of(TypeDescription type) {
        Optional<TrackedType> known = types.get(type.getName());
        if (known == null) {
            known = Optional.ofNullable(Kind.of(type, mapped) == null || !isEnhanceable(type) ? null : describe(type));
            types.put(type.getName(), known);
        }
        return known.orElse(null);
    }

    /**
     * The tracked field that an instruction means.
     *
     * @param owner internal name of the class that the instruction names: the declaring class or a subclass
     * @return null when the field is not tracked
     */
    @Nullable
    TrackedField field(String owner, String name, String descriptor) {
        if (owner.startsWith("java/") || owner.startsWith("[")) {
            return null;
        }
        String key = owner + "." + name + descriptor;
        Optional<TrackedField> known = fields.get(key);
        if (known == null) {
            known = Optional.ofNullable(resolve(owner.replace('/', '.'), name, descriptor));
            fields.put(key, known);
        }
        return known.orElse(null);
    }

    private @Nullable TrackedField resolve(String owner, String name, String descriptor) {
        TypePool.Resolution resolution = pool.describe(owner);
        if (!resolution.isResolved()) {
            return null;
        }
        try {
            TypeDefinition type = resolution.resolve();
            while (type != null) {
                if (declares(type.asErasure(), name, descriptor)) {
                    TrackedType declaring = of(type.asErasure());
                    TrackedField field =
                            declaring == null ? null : declaring.fields().get(name);
                    return field != null && field.type().equals(Type.getType(descriptor)) ? field : null;
                }
                type = type.getSuperClass();
            }
            return null;
        } catch (TypePool.Resolution.NoSuchTypeException missing) {
            // A superclass that is not on the class path: whatever it is, it was not enhanced with these classes.
            return null;
        }
    }

    private static boolean declares(TypeDescription type, String name, String descriptor) {
        for (FieldDescription field : type.getDeclaredFields()) {
            if (field.getName().equals(name) && field.getDescriptor().equals(descriptor)) {
                return true;
            }
        }
        return false;
    }

    private boolean isEnhanceable(TypeDescription type) {
        return covered.test(type.getName()) || EnhancedClasses.isEnhanced(type);
    }

    private TrackedType describe(TypeDescription type) {
        PersistentFields persistent = PersistentFields.of(type, mapped);
        List<TypeDescription> chain = PersistentFields.chain(type, mapped);
        Problem refusal = persistent.refusal().orElse(null);
        boolean root = true;
        for (TypeDescription superclass : chain.subList(0, chain.size() - 1)) {
            if (isEnhanceable(superclass)) {
                root = false;
            } else if (refusal == null
                    && !PersistentFields.of(superclass, mapped).attributes().isEmpty()) {
                refusal = Refusals.plainSuperclass(type, superclass);
            }
        }
        boolean part = Kind.of(type, mapped) == Kind.EMBEDDABLE;
        Map<String, TrackedField> own = refusal == null ? ownFields(type, persistent, part) : Map.of();
        return new TrackedType(type, root, part, persistent.names(), own, refusal);
    }

    private static Map<String, TrackedField> ownFields(
            TypeDescription type, PersistentFields persistent, boolean part) {
        Map<String, TrackedField> own = new LinkedHashMap<>();
        List<PersistentFields.Attribute> attributes = persistent.attributes();
        for (int ordinal = 0; ordinal < attributes.size(); ordinal++) {
            FieldDescription.InDefinedShape field = attributes.get(ordinal).field();
            if (field != null && field.getDeclaringType().equals(type)) {
                own.put(field.getName(), TrackedField.of(field, ordinal, part));
            }
        }
        return own;
    }
}
