// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import static io.ringway.bootstrap.unit.ClassPath.directory;
import static io.ringway.bootstrap.unit.ClassPath.logOf;
import static io.ringway.bootstrap.unit.ClassPath.named;
import static io.ringway.bootstrap.unit.ClassPath.ours;
import static io.ringway.bootstrap.unit.ClassPath.url;
import static io.ringway.bootstrap.unit.ClassPath.xml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.ConfigurationException;
import io.ringway.bootstrap.unit.shop.Car;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersistenceUnitsTest {
    private static final String PROVIDER = "jakarta.persistence.provider";
    private static final Map<String, String> OURS = Map.of(PROVIDER, PersistenceUnits.PROVIDER);
    private static final String OTHER =
            "<persistence-unit name='shop'><provider>org.other.Provider</provider></persistence-unit>";
    private static final String NONE = "<persistence-unit name='shop'/>";

    @TempDir
    Path temp;

    @Test
    void describesAWholeUnit() throws Exception {
        Path root = directory(temp, xml("""
                        <persistence-unit name="shop" transaction-type="JTA">
                          <description>The shop</description>
                          <provider>io.ringway.bootstrap.RingwayPersistenceProvider</provider>
                          <qualifier>org.shop.Main</qualifier>
                          <mapping-file>META-INF/shop.xml</mapping-file>
                          <jar-file>lib/more.jar</jar-file>
                          <class>org.shop.Car</class>
                          <exclude-unlisted-classes/>
                          <shared-cache-mode>NONE</shared-cache-mode>
                          <validation-mode>CALLBACK</validation-mode>
                          <properties>
                            <property name="ringway.keyspace" value="shop"/>
                            <property name="x" value="1"/>
                          </properties>
                        </persistence-unit>"""));
        Map<String, Object> map = new HashMap<>();
        map.put("x", 2);
        map.put("ringway.keyspace", null);

        UnitDefinition unit = named("shop", map, root);

        String file = url(root) + "META-INF/persistence.xml";
        assertThat(unit.name()).isEqualTo("shop");
        assertThat(unit.place()).isEqualTo(file + ":2:54");
        assertThat(unit.rootUrl()).hasValue(root.toUri().toURL());
        assertThat(unit.provider()).hasValue(PersistenceUnits.PROVIDER);
        assertThat(unit.classes()).containsExactly(new Listed("org.shop.Car", file + ":8:10"));
        assertThat(unit.mappingFiles()).containsExactly(new Listed("META-INF/shop.xml", file + ":6:17"));
        assertThat(unit.jarFiles()).containsExactly(new Listed("lib/more.jar", file + ":7:13"));
        assertThat(unit.excludeUnlisted()).isTrue();
        assertThat(unit.transactionType()).isEqualTo(TransactionType.JTA);
        assertThat(unit.sharedCacheMode()).isEqualTo(SharedCacheMode.NONE);
        assertThat(unit.validationMode()).isEqualTo(ValidationMode.CALLBACK);
        assertThat(unit.properties()).containsExactly(Map.entry("x", 2));
        assertThat(unit.addTransformer()).isEmpty();
        assertThat(unit.toString()).isEqualTo("UnitDefinition[shop, " + file + ":2:54]");
    }

    @Test
    void aMinimalUnitHasTheDefaultsOfJavaSe() throws Exception {
        UnitDefinition unit = named("shop", null, directory(temp, xml(ours("shop", ""))));

        assertThat(unit.excludeUnlisted()).isFalse();
        assertThat(unit.transactionType()).isEqualTo(TransactionType.RESOURCE_LOCAL);
        assertThat(unit.sharedCacheMode()).isEqualTo(SharedCacheMode.UNSPECIFIED);
        assertThat(unit.validationMode()).isEqualTo(ValidationMode.AUTO);
        assertThat(unit.properties()).isEmpty();
    }

    @Test
    void theMapReplacesModesOfTheUnit() throws Exception {
        Path root = directory(temp, xml(ours("shop", "")));

        UnitDefinition unit = named(
                "shop",
                Map.of(
                        "jakarta.persistence.transactionType", PersistenceUnitTransactionType.JTA,
                        "jakarta.persistence.sharedCache.mode", "all",
                        "jakarta.persistence.validation.mode", "NONE"),
                root);

        assertThat(unit.transactionType()).isEqualTo(TransactionType.JTA);
        assertThat(unit.sharedCacheMode()).isEqualTo(SharedCacheMode.ALL);
        assertThat(unit.validationMode()).isEqualTo(ValidationMode.NONE);
        assertThatThrownBy(() -> named("shop", Map.of("jakarta.persistence.validation.mode", "perhaps"), root))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("RW-1012: The property 'jakarta.persistence.validation.mode' cannot be 'perhaps'"
                        + " [the map passed by code]. Set it to one of AUTO, CALLBACK, NONE.");
    }

    @Test
    void claimsOnlyItsOwn() throws Exception {
        Path ours = directory(temp.resolve("ours"), xml(ours("shop", "")));
        Path other = directory(temp.resolve("other"), xml(OTHER));
        Path none = directory(temp.resolve("none"), xml(NONE));
        Map<String, String> elsewhere = Map.of(PROVIDER, "org.other.Provider");

        assertThat(named("shop", Map.of(), ours)).isNotNull();
        assertThat(named("shop", elsewhere, ours)).isNull();
        assertThat(named("shop", Map.of(), other)).isNull();
        assertThat(named("shop", OURS, other)).isNotNull();
        assertThat(named("shop", Map.of(), none)).isNull();
        assertThat(named("shop", Map.of(PROVIDER, " "), none)).isNull();
        assertThat(named("shop", OURS, none)).isNotNull();
        assertThat(named("shop", elsewhere, none)).isNull();
        assertThat(named("store", OURS, ours)).isNull();
        assertThat(named(null, OURS, ours)).isNull();
        assertThat(named("shop", OURS)).isNull();
    }

    @Test
    void namesBothFilesOfAnAmbiguousName() throws Exception {
        Path one = directory(temp.resolve("one"), xml(ours("shop", "")));
        Path two = directory(temp.resolve("two"), xml("\n" + NONE));

        assertThatThrownBy(() -> named("shop", Map.of(), one, two))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("RW-1006: Several persistence units have the name 'shop' [" + url(one)
                        + "META-INF/persistence.xml:2:31 and " + url(two)
                        + "META-INF/persistence.xml:3:32]. Nothing says which of them is meant."
                        + " Rename all but one, or take the other files off the class path.");
        assertThat(named("shop", Map.of(), directory(temp.resolve("three"), xml(OTHER)), two))
                .isNull();
    }

    @Test
    void aBrokenFileThatNamesUsIsAnErrorUnlessTheUnitIsElsewhere() throws Exception {
        Path broken = directory(temp.resolve("broken"), ours("shop", "") + "<");
        Path whole = directory(temp.resolve("whole"), xml(ours("shop", "")));
        Path other = directory(temp.resolve("other"), xml(OTHER));

        assertThatThrownBy(() -> named("shop", Map.of(), broken))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("RW-1002: The persistence.xml is not well-formed XML [" + url(broken)
                        + "META-INF/persistence.xml:1:");
        assertThat(named("shop", Map.of(), broken, whole)).isNotNull();
        assertThat(named("shop", Map.of(), broken, other)).isNull();
        assertThat(logOf(() -> named("shop", Map.of(), broken, whole)))
                .contains("WARN")
                .contains("A persistence.xml is passed over: RW-1002: The persistence.xml is not well-formed XML ["
                        + url(broken));
    }

    @Test
    void aBrokenFileThatDoesNotNameUsIsOthersMatterUnlessTheMapNamesUs() throws Exception {
        Path broken = directory(temp, "<persistence><persistence-unit name='shop'>");

        assertThat(named("shop", Map.of(), broken)).isNull();
        assertThat(logOf(() -> named("shop", Map.of(), broken)))
                .contains("WARN")
                .contains("RW-1002");
        assertThatThrownBy(() -> named("shop", OURS, broken)).hasMessageStartingWith("RW-1002");
    }

    @Test
    void aBrokenFileIsRecognizedInUtf16Too() throws Exception {
        Path file = temp.resolve("META-INF/persistence.xml");
        Files.createDirectories(file.getParent());
        Files.write(file, ("<?xml version='1.0' encoding='UTF-16'?>" + ours("shop", "") + "<").getBytes("UTF-16"));

        assertThatThrownBy(() -> named("shop", Map.of(), temp)).hasMessageStartingWith("RW-1002");
    }

    @Test
    void readsAUnitOfAJar() throws Exception {
        Path jar = ClassPath.jar(
                temp.resolve("lib/shop with space.jar"),
                Map.of("META-INF/persistence.xml", ClassPath.bytes(xml(ours("shop", "")))));

        UnitDefinition unit = named("shop", Map.of(), jar);

        assertThat(unit.rootUrl()).hasValue(jar.toUri().toURL());
        assertThat(unit.place()).isEqualTo("jar:" + url(jar) + "!/META-INF/persistence.xml:2:31");
    }

    @Test
    void withoutAContextClassLoaderItsOwnIsAsked() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(null);
        try {
            assertThat(PersistenceUnits.named("nowhere", OURS)).isNull();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void describesAConfiguration() {
        PersistenceConfiguration configuration = new PersistenceConfiguration("shop")
                .provider(PersistenceUnits.PROVIDER)
                .managedClass(Car.class)
                .mappingFile("shop.xml")
                .transactionType(PersistenceUnitTransactionType.JTA)
                .property("ringway.keyspace", "shop");

        UnitDefinition unit = PersistenceUnits.configured(configuration);

        assertThat(unit.name()).isEqualTo("shop");
        assertThat(unit.givenClasses()).containsExactly(Car.class);
        assertThat(unit.mappingFiles()).containsExactly(new Listed("shop.xml", "the PersistenceConfiguration 'shop'"));
        assertThat(unit.transactionType()).isEqualTo(TransactionType.JTA);
        assertThat(unit.properties()).containsExactly(Map.entry("ringway.keyspace", "shop"));
        assertThat(unit.rootUrl()).isEmpty();
        assertThat(ManagedClasses.of(unit, List.of(), false).load()).containsExactly(Car.class);
    }

    @Test
    void aConfigurationIsOursOnlyWhenItNamesUs() {
        assertThat(PersistenceUnits.configured(new PersistenceConfiguration("shop")))
                .isNull();
        assertThat(PersistenceUnits.configured(new PersistenceConfiguration("shop").provider("org.other.Provider")))
                .isNull();
        assertThat(PersistenceUnits.configured(new PersistenceConfiguration("shop").properties(OURS)))
                .isNotNull();
        assertThat(PersistenceUnits.configured(new PersistenceConfiguration("shop")
                        .provider(PersistenceUnits.PROVIDER)
                        .property(PROVIDER, "org.other.Provider")))
                .isNull();
    }
}
