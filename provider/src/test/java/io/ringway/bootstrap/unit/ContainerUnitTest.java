// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URL;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ContainerUnitTest {
    private static final String PROVIDER = "jakarta.persistence.provider";

    private final List<Object> transformers = new ArrayList<>();
    private final ClassLoader classLoader = new ClassLoader(getClass().getClassLoader()) {};

    @Test
    void describesWhatTheContainerRead() throws Exception {
        URL root = URI.create("file:/app/shop.jar").toURL();
        Properties properties = new Properties();
        properties.put("ringway.keyspace", "shop");
        properties.put("other", "1");
        PersistenceUnitInfo info = info(Map.of(
                "getPersistenceUnitName",
                "shop",
                "getPersistenceProviderClassName",
                PersistenceUnits.PROVIDER,
                "getPersistenceUnitRootUrl",
                root,
                "getManagedClassNames",
                List.of("org.shop.Car"),
                "getMappingFileNames",
                List.of("shop.xml"),
                "getJarFileUrls",
                List.of(URI.create("file:/app/more.jar").toURL()),
                "getSharedCacheMode",
                SharedCacheMode.ALL,
                "getValidationMode",
                ValidationMode.NONE,
                "getProperties",
                properties,
                "getClassLoader",
                classLoader));

        UnitDefinition unit = PersistenceUnits.container(info, Map.of("other", "2"));

        String place = "the container's persistence unit 'shop'";
        assertThat(unit.name()).isEqualTo("shop");
        assertThat(unit.place()).isEqualTo(place);
        assertThat(unit.provider()).hasValue(PersistenceUnits.PROVIDER);
        assertThat(unit.rootUrl()).hasValue(root);
        assertThat(unit.classes()).containsExactly(new Listed("org.shop.Car", place));
        assertThat(unit.mappingFiles()).containsExactly(new Listed("shop.xml", place));
        assertThat(unit.jarFiles()).containsExactly(new Listed("file:/app/more.jar", place));
        assertThat(unit.excludeUnlisted()).isTrue();
        assertThat(unit.transactionType()).isEqualTo(TransactionType.JTA);
        assertThat(unit.sharedCacheMode()).isEqualTo(SharedCacheMode.ALL);
        assertThat(unit.validationMode()).isEqualTo(ValidationMode.NONE);
        assertThat(unit.properties()).isEqualTo(Map.of("ringway.keyspace", "shop", "other", "2"));
        assertThat(unit.classLoader()).isSameAs(classLoader);

        ClassTransformer transformer = new Unchanging();
        unit.addTransformer().orElseThrow().accept(transformer);
        assertThat(transformers).containsExactly(transformer);
    }

    @Test
    void survivesWhatContainersLeaveOut() {
        UnitDefinition unit = PersistenceUnits.container(info(Map.of("getPersistenceUnitName", "shop")), null);

        assertThat(unit.classes()).isEmpty();
        assertThat(unit.rootUrl()).isEmpty();
        assertThat(unit.properties()).isEmpty();
        assertThat(unit.sharedCacheMode()).isEqualTo(SharedCacheMode.UNSPECIFIED);
        assertThat(unit.validationMode()).isEqualTo(ValidationMode.AUTO);
        assertThat(unit.classLoader()).isSameAs(Thread.currentThread().getContextClassLoader());
        assertThat(ManagedClasses.of(unit, List.of(), false).names()).isEmpty();
    }

    @Test
    void theSameUnitCanBeReadAgain() {
        PersistenceUnitInfo info = info(Map.of("getPersistenceUnitName", "shop"));

        assertThat(PersistenceUnits.container(info, Map.of()))
                .isNotSameAs(PersistenceUnits.container(info, Map.of()))
                .extracting(UnitDefinition::name)
                .isEqualTo("shop");
    }

    @Test
    void aUnitThatNamesNoneWasGivenToUsAndOneThatNamesAnotherWasNot() {
        PersistenceUnitInfo none = info(Map.of("getPersistenceUnitName", "shop"));
        PersistenceUnitInfo other =
                info(Map.of("getPersistenceUnitName", "shop", "getPersistenceProviderClassName", "org.other.Provider"));

        assertThat(PersistenceUnits.container(none, Map.of())).isNotNull();
        assertThat(PersistenceUnits.container(none, Map.of(PROVIDER, "org.other.Provider")))
                .isNull();
        assertThat(PersistenceUnits.container(other, Map.of())).isNull();
        assertThat(PersistenceUnits.container(other, Map.of(PROVIDER, PersistenceUnits.PROVIDER)))
                .isNotNull();
    }

    @Test
    void neverPrintsTheContainersMap() {
        Map<String, Object> map = new HashMap<>() {
            @Override
            public String toString() {
                throw new IllegalStateException("printed");
            }
        };
        map.put("some.container.object", new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("printed");
            }
        });

        UnitDefinition unit = PersistenceUnits.container(info(Map.of("getPersistenceUnitName", "shop")), map);

        assertThat(Settings.of(unit).routes().connections()).isEmpty();
        assertThat(unit.toString()).isEqualTo("UnitDefinition[shop, the container's persistence unit 'shop']");
    }

    private static final class Unchanging implements ClassTransformer {
        @Override
        public byte[] transform(
                ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] code) {
            return code;
        }
    }

    /** Answers like a container with an API of EE 10 whose data sources must not be touched. */
    private PersistenceUnitInfo info(Map<String, Object> answers) {
        return (PersistenceUnitInfo) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PersistenceUnitInfo.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "getJtaDataSource", "getNonJtaDataSource" ->
                            throw new IllegalStateException("data source");
                        case "getScopeAnnotationName", "getQualifierAnnotationNames" -> throw new AbstractMethodError();
                        case "getNewTempClassLoader" -> throw new IllegalStateException("temporary class loader");
                        case "excludeUnlistedClasses" -> {
                            return true;
                        }
                        case "addTransformer" -> {
                            transformers.add(arguments[0]);
                            return null;
                        }
                        default -> {
                            return answers.get(method.getName());
                        }
                    }
                });
    }
}
