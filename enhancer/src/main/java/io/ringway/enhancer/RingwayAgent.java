// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Enhances classes as the virtual machine loads them: {@code -javaagent:ringway-enhancer.jar}, or {@code
 * -javaagent:ringway-enhancer.jar=com.acme.shop,com.acme.stock} for the classes of these packages and the packages in
 * them. Byte Buddy and {@code ringway-spi} are taken from the application's class path.
 */
public final class RingwayAgent {
    private RingwayAgent() {}

    /** @param packages package names, separated by commas; null or blank for all */
    public static void premain(@Nullable String packages, Instrumentation instrumentation) {
        Predicate<String> covered = covered(packages);
        EntityClassTransformer transformer = new EntityClassTransformer(covered);
        instrumentation.addTransformer(new ClassFileTransformer() {
            @Override
            public byte @Nullable [] transform(
                    @Nullable ClassLoader loader,
                    @Nullable String className,
                    @Nullable Class<?> redefined,
                    @Nullable ProtectionDomain domain,
                    byte[] classFile) {
                boolean ours = loader != null && className != null && covered.test(className.replace('/', '.'));
                return ours ? transformer.transform(loader, className, redefined, domain, classFile) : null;
            }
        });
    }

    static Predicate<String> covered(@Nullable String packages) {
        if (packages == null || packages.isBlank()) {
            return name -> true;
        }
        List<String> prefixes = Arrays.stream(packages.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> name + ".")
                .toList();
        return name -> prefixes.stream().anyMatch(name::startsWith);
    }
}
