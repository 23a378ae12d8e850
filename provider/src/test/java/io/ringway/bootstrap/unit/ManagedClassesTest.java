// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import static io.ringway.bootstrap.unit.ClassPath.bytes;
import static io.ringway.bootstrap.unit.ClassPath.classFiles;
import static io.ringway.bootstrap.unit.ClassPath.directory;
import static io.ringway.bootstrap.unit.ClassPath.jar;
import static io.ringway.bootstrap.unit.ClassPath.logOf;
import static io.ringway.bootstrap.unit.ClassPath.named;
import static io.ringway.bootstrap.unit.ClassPath.ours;
import static io.ringway.bootstrap.unit.ClassPath.url;
import static io.ringway.bootstrap.unit.ClassPath.write;
import static io.ringway.bootstrap.unit.ClassPath.xml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringway.ConfigurationException;
import io.ringway.Problem;
import io.ringway.bootstrap.unit.shop.Car;
import io.ringway.bootstrap.unit.shop.CarNames;
import io.ringway.bootstrap.unit.shop.Engine;
import io.ringway.bootstrap.unit.shop.Garage;
import io.ringway.bootstrap.unit.shop.Vehicle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.jandex.IndexWriter;
import org.jboss.jandex.Indexer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedClassesTest {
    private static final Class<?>[] ALL = {
        Car.class, Vehicle.class, Engine.class, Garage.class, Garage.Slot.class, Garage.YesNo.class
    };
    private static final String[] MANAGED = {
        Car.class.getName(),
        Engine.class.getName(),
        Garage.Slot.class.getName(),
        Garage.YesNo.class.getName(),
        Vehicle.class.getName()
    };

    @TempDir
    Path temp;

    @Test
    void findsTheManagedClassesOfADirectory() throws Exception {
        Path root = directory(temp, xml(ours("shop", "")));
        write(root, classFiles(ALL));

        assertThat(names(root)).containsExactly(MANAGED);
    }

    @Test
    void findsTheManagedClassesOfAJar() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>(classFiles(ALL));
        files.put("META-INF/persistence.xml", bytes(xml(ours("shop", ""))));
        files.put("module-info.class", bytes("not read"));
        files.put("META-INF/versions/21/Newer.class", bytes("not read"));

        Path jar = jar(temp.resolve("shop.jar"), files);

        assertThat(names(jar)).containsExactly(MANAGED);
        assertThat(logOf(() -> names(jar))).doesNotContain("WARN");
    }

    @Test
    void findsStaticMetamodelClasses() throws Exception {
        Path root = directory(temp, xml(ours("shop", "")));
        write(root, classFiles(Car.class, CarNames.class));

        assertThat(names(root)).containsExactly(Car.class.getName(), CarNames.class.getName());
    }

    @Test
    void listedClassesComeFirstAndOnce() throws Exception {
        Path root = directory(temp, xml(ours("shop", "<class>" + Vehicle.class.getName() + "</class>")));
        write(root, classFiles(Car.class, Vehicle.class));

        assertThat(names(root)).containsExactly(Vehicle.class.getName(), Car.class.getName());
    }

    @Test
    void excludedClassesAreNotSearched() throws Exception {
        for (String excluded :
                new String[] {"<exclude-unlisted-classes/>", "<exclude-unlisted-classes>1</exclude-unlisted-classes>"
                }) {
            Path root = directory(temp, xml(ours("shop", "<class>" + Engine.class.getName() + "</class>" + excluded)));
            write(root, classFiles(ALL));

            assertThat(names(root)).containsExactly(Engine.class.getName());
        }
        Path root = directory(temp, xml(ours("shop", "<exclude-unlisted-classes>false</exclude-unlisted-classes>")));
        assertThat(names(root)).containsExactly(MANAGED);
    }

    @Test
    void searchesJarFilesBesideTheRootInItAndByUrl() throws Exception {
        jar(temp.resolve("lib/beside.jar"), classFiles(Car.class));
        Path absolute = jar(temp.resolve("else where/absolute.jar"), classFiles(Vehicle.class));
        write(temp.resolve("root/more"), classFiles(Engine.class));
        Path root = directory(
                temp.resolve("root"),
                xml(ours(
                        "shop",
                        "<jar-file>lib/beside.jar</jar-file><jar-file>more</jar-file><jar-file>" + url(absolute)
                                + "</jar-file><exclude-unlisted-classes/>")));

        assertThat(names(root)).containsExactly(Car.class.getName(), Engine.class.getName(), Vehicle.class.getName());
    }

    @Test
    void aMissingJarFileNamesWhereItWasLookedFor() throws Exception {
        Path root = directory(temp.resolve("root"), xml(ours("shop", "<jar-file>lib/no.jar</jar-file>")));

        assertThatThrownBy(() -> names(root))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("RW-1008: The jar file 'lib/no.jar' is not found [" + url(root)
                        + "META-INF/persistence.xml:2:109]. Looked for [" + temp.resolve("lib/no.jar") + ", "
                        + root.resolve("lib/no.jar")
                        + "]. A path is relative to the directory that contains the root of the persistence unit.");
    }

    @Test
    void anArchiveThatIsNoneIsAnError() throws Exception {
        write(temp.resolve("lib"), Map.of("broken.jar", bytes("no jar")));
        Path root = directory(temp.resolve("root"), xml(ours("shop", "<jar-file>lib/broken.jar</jar-file>")));

        assertThatThrownBy(() -> names(root))
                .hasMessage("RW-1008: The archive " + url(temp.resolve("lib/broken.jar"))
                        + " cannot be searched for managed classes [" + url(root)
                        + "META-INF/persistence.xml:2:109]. java.io.IOException: It is neither a directory nor a jar"
                        + " with entries.");
    }

    @Test
    void anIndexInTheArchiveIsBelieved() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>(classFiles(ALL));
        files.put("META-INF/jandex.idx", index(Engine.class));
        jar(temp.resolve("lib/indexed.jar"), files);
        write(temp.resolve("classes"), classFiles(ALL));
        write(temp.resolve("classes"), Map.of("META-INF/jandex.idx", index(Car.class)));
        Path root = directory(
                temp.resolve("root"),
                xml(ours("shop", "<jar-file>lib/indexed.jar</jar-file><jar-file>classes</jar-file>")));

        assertThat(names(root)).containsExactly(Engine.class.getName(), Car.class.getName());
    }

    @Test
    void aBrokenIndexOrClassFileIsPassedOverWithAWarning() throws Exception {
        Path root = directory(temp, xml(ours("shop", "")));
        write(root, classFiles(ALL));
        write(root, Map.of("META-INF/jandex.idx", bytes("no index"), "x/Broken.class", bytes("no class")));

        assertThat(names(root)).containsExactly(MANAGED);
        assertThat(logOf(() -> names(root)))
                .contains("The Jandex index of " + url(root) + " cannot be read, its classes are searched instead")
                .contains(
                        "The class file x/Broken.class of " + url(root) + " is passed over in the search for entities");
    }

    @Test
    void classesOfMappingFilesAreAddedAndAloneWhenTheseSayEverything() throws Exception {
        Path root = directory(temp, xml(ours("shop", "")));
        write(root, classFiles(ALL));
        UnitDefinition unit = named("shop", Map.of(), root);
        List<Listed> mapped = List.of(new Listed("java.lang.String", "orm.xml:1:1"));

        assertThat(ManagedClasses.of(unit, mapped, false).names()).hasSize(6).startsWith("java.lang.String");
        assertThat(ManagedClasses.of(unit, mapped, true).names()).containsExactly("java.lang.String");
    }

    @Test
    void searchesAFolderInsideAJarAndANestedJar() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        classFiles(Car.class).forEach((name, code) -> files.put("WEB-INF/classes/" + name, code));
        classFiles(Engine.class).forEach(files::put);
        Path nested = jar(temp.resolve("nested.jar"), classFiles(Vehicle.class));
        files.put("WEB-INF/lib/nested.jar", Files.readAllBytes(nested));
        Path war = jar(temp.resolve("shop.war"), files);

        assertThat(found("jar:" + url(war) + "!/WEB-INF/classes/")).containsExactly(Car.class.getName());
        assertThat(found("jar:" + url(war) + "!/WEB-INF/lib/nested.jar")).containsExactly(Vehicle.class.getName());
        assertThat(found("jar:" + url(nested) + "!/")).containsExactly(Vehicle.class.getName());
    }

    @Test
    void loadsByTheUnitsLoaderWithoutInitializing() throws Exception {
        Path root = directory(temp, xml(ours("shop", "")));
        write(root, classFiles(Car.class, Engine.class));

        ManagedClasses classes = ClassPath.with(() -> all(PersistenceUnits.named("shop", null)), root);

        assertThat(classes.load()).containsExactly(Car.class, Engine.class);
    }

    @Test
    void namesEveryClassThatCannotBeLoaded() throws Exception {
        Path root = directory(
                temp,
                xml(ours(
                        "shop",
                        "\n<class>org.shop.Missing</class>\n<class>org.shop.Renamed</class>\n<class> "
                                + Car.class.getName() + " </class>")));
        write(
                root,
                Map.of(
                        "org/shop/Renamed.class",
                        classFiles(Car.class).values().iterator().next()));

        ConfigurationException error = catchThrowableOfType(
                ConfigurationException.class,
                () -> ClassPath.with(
                        () -> all(PersistenceUnits.named("shop", null)).load(), root));

        String file = url(root) + "META-INF/persistence.xml";
        assertThat(error.problems())
                .extracting(Problem::text)
                .containsExactly(
                        "RW-1009: The managed class org.shop.Missing is not found [" + file
                                + ":3:8]. Correct the name (a nested class is Outer$Inner), or put the class on the class"
                                + " path of the persistence unit.",
                        "RW-1010: The managed class org.shop.Renamed cannot be loaded [" + file
                                + ":4:8]. java.lang.NoClassDefFoundError: org/shop/Renamed (wrong name:"
                                + " io/ringway/bootstrap/unit/shop/Car). Put what it needs on the class path of the"
                                + " persistence unit.");
        assertThat(error)
                .hasMessageStartingWith("RW-1000: The persistence unit 'shop' cannot be used: 2 problems"
                        + System.lineSeparator() + "  RW-1009: ");
    }

    private static List<String> names(Path... roots) throws Exception {
        return all(named("shop", Map.of(), roots)).names();
    }

    private static List<String> found(String url) throws IOException {
        URL archive = URI.create(url).toURL();
        UnitBuilder unit = new UnitBuilder("shop", "here", ManagedClassesTest.class.getClassLoader());
        unit.rootUrl = archive;
        return all(unit.build(null)).names();
    }

    private static byte[] index(Class<?> type) throws IOException {
        Indexer indexer = new Indexer();
        indexer.indexClass(type);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new IndexWriter(bytes).write(indexer.complete());
        return bytes.toByteArray();
    }

    private static ManagedClasses all(UnitDefinition unit) {
        return ManagedClasses.of(unit, List.of(), false);
    }
}
