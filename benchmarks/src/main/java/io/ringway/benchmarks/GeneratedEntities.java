// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import io.ringway.enhancer.EntityEnhancer;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.loading.ByteArrayClassLoader;

/** Entity classes of ten attributes that are new each time, enhanced as a build would enhance them. */
final class GeneratedEntities {
    private static final List<Class<?>> TYPES =
            List.of(String.class, long.class, int.class, Instant.class, boolean.class, double.class);
    private static final int ATTRIBUTES = 9;

    private GeneratedEntities() {}

    static List<Class<?>> load(int count) {
        List<String> names =
                IntStream.range(0, count).mapToObj(i -> "entities.Entity" + i).toList();
        Map<String, byte[]> plain = new HashMap<>();
        names.forEach(name -> plain.put(name, define(name)));
        EntityEnhancer enhancer = new EntityEnhancer(new ClassFileLocator.Simple(plain), plain::containsKey);
        Map<String, byte[]> enhanced = new HashMap<>();
        plain.forEach((name, file) -> enhanced.put(
                name, Objects.requireNonNull(enhancer.enhance(name, file).classFile())));
        ClassLoader loader = new ByteArrayClassLoader(GeneratedEntities.class.getClassLoader(), enhanced);
        return names.stream().<Class<?>>map(name -> load(name, loader)).toList();
    }

    private static byte[] define(String name) {
        DynamicType.Builder<?> type = new ByteBuddy()
                .subclass(Object.class)
                .name(name)
                .annotateType(AnnotationDescription.Builder.ofType(Entity.class).build())
                .defineField("id", UUID.class, Visibility.PRIVATE)
                .annotateField(AnnotationDescription.Builder.ofType(Id.class).build());
        for (int i = 0; i < ATTRIBUTES; i++) {
            type = type.defineField("attribute" + i, TYPES.get(i % TYPES.size()), Visibility.PRIVATE);
        }
        return type.make().getBytes();
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
