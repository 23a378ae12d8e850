// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import io.ringway.Problem;
import io.ringway.RingwayException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.scaffold.MethodGraph;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.pool.TypePool;
import org.jspecify.annotations.Nullable;

/**
 * The one place where class files are changed; a host hands them in. Entities, mapped superclasses and embeddables become
 * {@link io.ringway.spi.Tracked} or {@link io.ringway.spi.TrackedPart}; in every class, reads and writes of their fields
 * become calls that tell the tracker. No class is loaded.
 */
public final class EntityEnhancer {
    private final ConcurrentMap<String, byte[]> handedIn = new ConcurrentHashMap<>();
    private final TypePool pool;
    private final TrackedTypes types;

    /**
     * @param classFiles finds the class files of entities, their superclasses and their annotations
     * @param covered whether this enhancer is given the class of this name (as {@link Class#getName}) too; a class with
     *     persistent state that it is not given stays as it is, and its fields are accessed directly
     */
    public EntityEnhancer(ClassFileLocator classFiles, Predicate<String> covered) {
        this(classFiles, covered, MappedClasses.NONE);
    }

    /** @param mapped what mapping files say beside annotations */
    EntityEnhancer(ClassFileLocator classFiles, Predicate<String> covered, MappedClasses mapped) {
        ClassFileLocator all = new ClassFileLocator.Compound(
                new ClassFileLocator.Simple(handedIn),
                classFiles,
                ClassFileLocator.ForClassLoader.of(EntityEnhancer.class.getClassLoader()));
        this.pool = new TypePool.Default(new TypePool.CacheProvider.Simple(), all, TypePool.Default.ReaderMode.FAST);
        this.types = new TrackedTypes(pool, covered, mapped);
    }

    /**
     * Enhances one class.
     *
     * @param className as {@link Class#getName} gives it
     * @throws RingwayException when the class file or one that it needs cannot be read (RW-1801)
     */
    public Enhancement enhance(String className, byte[] classFile) {
        Plan plan = plan(className, classFile);
        return new Enhancement(
                plan.rewrite().map(rewrite -> apply(plan, rewrite, classFile)).orElse(null), plan.refusal());
    }

    /** What would be done with a class. */
    record Plan(
            TypeDescription type,
            Optional<Rewrite> rewrite,
            @Nullable Problem refusal) {}

    /** @throws RingwayException when the class file or one that it needs cannot be read (RW-1801) */
    Plan plan(String className, byte[] classFile) {
        try {
            TypeDescription type = describe(className, classFile);
            TrackedType tracked = types.of(type);
            Problem refusal = tracked == null ? null : tracked.refusal();
            if (tracked != null && EnhancedClasses.isEnhanced(classFile)) {
                return new Plan(type, Optional.empty(), refusal);
            }
            TrackedType self = refusal == null ? tracked : null;
            boolean rewriting = self != null || FieldUses.anyTracked(classFile, types);
            return new Plan(type, rewriting ? Optional.of(new Rewrite(types, self)) : Optional.empty(), refusal);
        } catch (RuntimeException unreadable) {
            throw unreadable(className, unreadable);
        }
    }

    private TypeDescription describe(String className, byte[] classFile) {
        handedIn.put(className, classFile);
        try {
            return pool.describe(className).resolve();
        } finally {
            handedIn.remove(className);
        }
    }

    private static byte[] apply(Plan plan, Rewrite rewrite, byte[] classFile) {
        String name = plan.type().getName();
        try {
            return new ByteBuddy()
                    .with(TypeValidation.DISABLED)
                    .with(MethodGraph.Compiler.ForDeclaredMethods.INSTANCE)
                    .with(Implementation.Context.Disabled.Factory.INSTANCE)
                    .redefine(plan.type(), ClassFileLocator.Simple.of(name, classFile))
                    .visit(rewrite)
                    .make()
                    .getBytes();
        } catch (RuntimeException unreadable) {
            throw unreadable(name, unreadable);
        }
    }

    static RingwayException unreadable(String className, Throwable cause) {
        return new RingwayException(
                Problem.of("RW-1801", "The class cannot be enhanced")
                        .at(className)
                        .because("Its class file, or one that it needs, cannot be read: " + cause.getMessage())
                        .fix("Compile it again, with its superclasses and annotations on the class path"),
                cause);
    }
}
