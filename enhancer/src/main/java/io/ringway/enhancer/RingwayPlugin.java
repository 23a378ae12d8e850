// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import io.ringway.Problem;
import io.ringway.RingwayException;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.build.BuildLogger;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import org.jspecify.annotations.Nullable;

/**
 * Enhances the classes of a module while it is built, through Byte Buddy's Maven or Gradle plugin or any other {@link
 * Plugin.Engine}. A class file that cannot be read fails the build; a class that cannot be enhanced is logged as a warning.
 */
public final class RingwayPlugin implements Plugin.WithPreprocessor {
    private final BuildLogger log;
    private final Set<String> module = ConcurrentHashMap.newKeySet();
    private final Map<String, Rewrite> rewrites = new ConcurrentHashMap<>();
    private volatile @Nullable Sources sources;

    private record Sources(ClassFileLocator classFiles, EntityEnhancer enhancer) {}

    /** Logs nowhere. */
    public RingwayPlugin() {
        this(BuildLogger.NoOp.INSTANCE);
    }

    /** Logs to the build. */
    @Factory.UsingReflection.Priority(1)
    public RingwayPlugin(BuildLogger log) {
        this.log = log;
    }

    /** Called for every class of the module before the first is changed. */
    @Override
    public void onPreprocess(TypeDescription type, ClassFileLocator classFiles) {
        module.add(type.getName());
        synchronized (module) {
            if (sources == null) {
                sources = new Sources(classFiles, new EntityEnhancer(classFiles, module::contains));
            }
        }
    }

    /** @throws RingwayException when the class file cannot be read (RW-1801) */
    @Override
    public boolean matches(@Nullable TypeDescription type) {
        Sources from = sources;
        if (type == null || from == null) {
            return false;
        }
        String name = type.getName();
        EntityEnhancer.Plan plan = from.enhancer().plan(name, classFile(from.classFiles(), name));
        Problem refusal = plan.refusal();
        if (refusal != null) {
            log.warn(refusal.text());
        }
        plan.rewrite().ifPresent(rewrite -> rewrites.put(name, rewrite));
        return plan.rewrite().isPresent();
    }

    @Override
    public DynamicType.Builder<?> apply(
            DynamicType.Builder<?> builder, TypeDescription type, ClassFileLocator classFiles) {
        Rewrite rewrite = rewrites.remove(type.getName());
        return rewrite == null ? builder : builder.visit(rewrite);
    }

    @Override
    public void close() {
        rewrites.clear();
    }

    private static byte[] classFile(ClassFileLocator classFiles, String name) {
        try {
            return classFiles.locate(name).resolve();
        } catch (IOException | IllegalStateException unreadable) {
            throw EntityEnhancer.unreadable(name, unreadable);
        }
    }
}
