// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

final class EntityClassTransformerTest {
    private static final String SIMPLE = Shapes.Simple.class.getName();

    private final EntityClassTransformer transformer = new EntityClassTransformer((Set<String>) null);
    private final ClassLoader loader = EntityClassTransformerTest.class.getClassLoader();

    @Test
    void namesComeWithDotsOrSlashes() throws IOException {
        String name = "io.ringway.contract.Wide";
        byte[] classFile = ContractLoader.classFile(name);
        byte[] enhanced = transformer.transform(loader, name, null, null, classFile);
        assertThat(enhanced).isNotNull();
        assertThat(new EntityClassTransformer((Set<String>) null)
                        .transform(loader, name.replace('.', '/'), null, null, classFile))
                .isEqualTo(enhanced);
    }

    @Test
    void aClassWithoutNameAndOneOfThePlatformStayAsTheyAre() throws IOException {
        byte[] classFile = ContractLoader.classFile("io.ringway.contract.Wide");
        assertThat(transformer.transform(loader, null, null, null, classFile)).isNull();
        assertThat(transformer.transform(null, "java/util/List", null, null, new byte[0]))
                .isNull();
    }

    @Test
    void theLoaderMayBeMissing() throws IOException {
        byte[] classFile = ContractLoader.classFile("io.ringway.contract.Wide");
        assertThat(transformer.transform(null, "io/ringway/contract/Wide", null, null, classFile))
                .isNotNull();
    }

    @Test
    void onlyManagedClassesAreEnhanced() throws IOException {
        EntityClassTransformer managed = new EntityClassTransformer(Set.of("io.ringway.contract.Wide"));
        assertThat(transform(managed, "io.ringway.contract.Wide")).isNotNull();
        assertThat(transform(managed, "io.ringway.contract.Country")).isNull();
        assertThat(transform(managed, SIMPLE)).isNull();
    }

    @Test
    void noClassIsLoadedThroughTheLoader() throws IOException {
        ClassLoader resourcesOnly = new ClassLoader(loader) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) {
                throw new AssertionError(name + " was loaded");
            }
        };
        byte[] classFile = ContractLoader.classFile("io.ringway.contract.Car");
        assertThat(transformer.transform(resourcesOnly, "io/ringway/contract/Car", null, null, classFile))
                .isNotNull();
    }

    @Test
    void aClassThatIsLoadedAlreadyKeepsItsMembers() throws Exception {
        String name = "io.ringway.contract.Wide";
        byte[] classFile = ContractLoader.classFile(name);
        assertThat(transformer.transform(loader, name, Class.forName(name), null, classFile))
                .isNull();
        Class<?> enhanced = new ContractLoader(
                        (from, type, plain) -> transformer.transform(from, type, null, null, plain))
                .loadClass(name);
        assertThat(transformer.transform(loader, name, enhanced, null, classFile))
                .isNotNull();
    }

    @Test
    void anUnreadableClassFileIsLoggedAndLeft() {
        List<LogRecord> records = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord logged) {
                records.add(logged);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger("io.ringway.enhancer");
        logger.addHandler(handler);
        try {
            assertThat(transformer.transform(
                            loader, "com/acme/Broken", null, null, new byte[] {1, 2, 3, 4, 5, 6, 7, 8}))
                    .isNull();
        } finally {
            logger.removeHandler(handler);
        }
        assertThat(records)
                .singleElement()
                .satisfies(logged -> assertThat(logged.getMessage())
                        .startsWith("RW-1801: The class cannot be enhanced [com.acme.Broken]."));
    }

    private byte[] transform(EntityClassTransformer by, String name) throws IOException {
        return by.transform(loader, name, null, null, ContractLoader.classFile(name));
    }
}
