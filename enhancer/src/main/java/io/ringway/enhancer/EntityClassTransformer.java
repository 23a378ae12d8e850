// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import jakarta.persistence.spi.ClassTransformer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Predicate;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import org.jspecify.annotations.Nullable;

/**
 * Enhances classes as a container loads them (Jakarta Persistence 3.2, 9.6.2), or a java agent. It reads class files as
 * resources of the class loader and loads no class of the application. What it cannot read it leaves as it is and logs.
 */
public final class EntityClassTransformer implements ClassTransformer {
    private static final Logger LOG = System.getLogger("io.ringway.enhancer");

    private final Predicate<String> covered;
    private final MappedClasses mapped;
    private final Map<ClassLoader, EntityEnhancer> enhancers = Collections.synchronizedMap(new WeakHashMap<>());

    /**
     * @param managedClasses names (as {@link Class#getName} gives them) of the unit's entities, mapped superclasses and
     *     embeddables; null for all classes that are annotated so
     */
    public EntityClassTransformer(@Nullable Set<String> managedClasses) {
        this(managedClasses == null ? name -> true : Set.copyOf(managedClasses)::contains, MappedClasses.NONE);
    }

    /** For a unit that has mapping files, which say what they map. */
    public EntityClassTransformer(Set<String> managedClasses, MappedClasses mapped) {
        this(Set.copyOf(managedClasses)::contains, mapped);
    }

    EntityClassTransformer(Predicate<String> covered) {
        this(covered, MappedClasses.NONE);
    }

    private EntityClassTransformer(Predicate<String> covered, MappedClasses mapped) {
        this.covered = covered;
        this.mapped = mapped;
    }

    /**
     * Enhances one class.
     *
     * @param loader the loader that will define the class; null for the one of the virtual machine
     * @param className with slashes, or with dots as some containers give it
     * @param redefined the class when it is loaded already: its members cannot change any more
     * @return the new class file; null when the class stays as it is
     */
    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String className,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] classFile) {
        if (className == null) {
            return null;
        }
        String name = className.replace('/', '.');
        if (isForeign(name) || (redefined != null && !isEnhancedOrStateless(redefined))) {
            return null;
        }
        try {
            Enhancement enhancement = enhancerOf(loader).enhance(name, classFile);
            if (enhancement.refusal() != null) {
                LOG.log(Level.WARNING, enhancement.refusal().text());
            }
            return enhancement.classFile();
        } catch (RuntimeException | LinkageError failure) {
            LOG.log(Level.WARNING, failure.getMessage(), failure);
            return null;
        }
    }

    private EntityEnhancer enhancerOf(@Nullable ClassLoader loader) {
        ClassLoader resources = loader == null ? ClassLoader.getSystemClassLoader() : loader;
        EntityEnhancer known = enhancers.get(resources);
        if (known == null) {
            known = new EntityEnhancer(ClassFileLocator.ForClassLoader.WeaklyReferenced.of(resources), covered, mapped);
            enhancers.put(resources, known);
        }
        return known;
    }

    /** Classes of the platform and of the enhancer itself, which may be at work while they are loaded. */
    private static boolean isForeign(String name) {
        return name.startsWith("java.")
                || name.startsWith("javax.")
                || name.startsWith("jdk.")
                || name.startsWith("sun.")
                || name.startsWith("com.sun.")
                || name.startsWith("jakarta.")
                || name.startsWith("net.bytebuddy.")
                || name.startsWith("io.ringway.spi.")
                || name.startsWith("io.ringway.enhancer.");
    }

    private boolean isEnhancedOrStateless(Class<?> loaded) {
        TypeDescription type = TypeDescription.ForLoadedType.of(loaded);
        return Kind.of(type, mapped) == null || EnhancedClasses.isEnhanced(type);
    }
}
