// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.data;

import io.ringway.Repositories;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Field;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/** Gives the kit's tests the repositories that they would have injected. Found by JUnit as a service. */
public final class KitInjection implements TestInstancePostProcessor {
    private static final Namespace NAMESPACE = Namespace.create(KitInjection.class);

    /** For JUnit. */
    public KitInjection() {}

    @Override
    public void postProcessTestInstance(Object test, ExtensionContext context) throws IllegalAccessException {
        for (Field field : test.getClass().getDeclaredFields()) {
            if (field.isAnnotationPresent(Inject.class)) {
                field.setAccessible(true);
                field.set(test, repositories(context).get(field.getType()));
            }
        }
    }

    /** Those of one unit for all tests, which JUnit closes after the last. */
    private static Repositories repositories(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(OpenUnit.class, key -> new OpenUnit(), OpenUnit.class)
                .unit
                .unwrap(Repositories.class);
    }

    private static final class OpenUnit implements AutoCloseable {
        private final EntityManagerFactory unit = KitUnit.scanning();

        @Override
        public void close() {
            unit.close();
        }
    }
}
