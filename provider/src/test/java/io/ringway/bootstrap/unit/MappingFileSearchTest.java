// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import static io.ringway.bootstrap.unit.ClassPath.bytes;
import static io.ringway.bootstrap.unit.ClassPath.directory;
import static io.ringway.bootstrap.unit.ClassPath.jar;
import static io.ringway.bootstrap.unit.ClassPath.ours;
import static io.ringway.bootstrap.unit.ClassPath.url;
import static io.ringway.bootstrap.unit.ClassPath.with;
import static io.ringway.bootstrap.unit.ClassPath.write;
import static io.ringway.bootstrap.unit.ClassPath.xml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.ConfigurationException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingFileSearchTest {
    private static final String IMPLICIT = "META-INF/orm.xml";

    @TempDir
    Path temp;

    @Test
    void aUnitWithoutFilesHasNone() throws Exception {
        assertThat(found(directory(temp, xml(ours("shop", ""))))).isEmpty();
    }

    @Test
    void theFileOfTheRootIsFoundOnceEvenIfItIsListed() throws Exception {
        Path root = directory(temp, xml(ours("shop", "<mapping-file>" + IMPLICIT + "</mapping-file>")));
        write(root, Map.of(IMPLICIT, bytes("root")));

        List<FoundFile> found = found(root);

        assertThat(found).extracting(FoundFile::name).containsExactly(url(root) + IMPLICIT);
        assertThat(new String(found.get(0).content(), StandardCharsets.UTF_8)).isEqualTo("root");
    }

    @Test
    void theFileOfAJarIsFoundOnceEvenIfItIsListed() throws Exception {
        String unit = xml(ours("shop", "<mapping-file>" + IMPLICIT + "</mapping-file>"));
        Path root =
                jar(temp.resolve("shop.jar"), Map.of(IMPLICIT, bytes("jar"), "META-INF/persistence.xml", bytes(unit)));

        assertThat(found(root)).extracting(FoundFile::name).containsExactly("jar:" + url(root) + "!/" + IMPLICIT);
    }

    @Test
    void filesOfJarFilesAndListedOnesAreFoundToo() throws Exception {
        Path root = directory(temp.resolve("classes"), xml(ours("shop", """
                <mapping-file>com/acme/more.xml</mapping-file><jar-file>parts.jar</jar-file>""")));
        Path parts = jar(temp.resolve("parts.jar"), Map.of(IMPLICIT, bytes("parts"), "x", bytes("x")));
        write(root, Map.of("com/acme/more.xml", bytes("more")));

        assertThat(found(root))
                .extracting(FoundFile::name)
                .containsExactly("jar:" + url(parts) + "!/" + IMPLICIT, url(root) + "com/acme/more.xml");
    }

    @Test
    void theFileOfAFolderInsideAJarIsFound() throws Exception {
        Path war = jar(temp.resolve("shop.war"), Map.of("WEB-INF/classes/" + IMPLICIT, bytes("war")));
        UnitBuilder unit = new UnitBuilder("shop", "here", getClass().getClassLoader());
        unit.rootUrl = new java.net.URL("jar:" + url(war) + "!/WEB-INF/classes/");

        assertThat(MappingFileSearch.of(unit.build(null)))
                .extracting(FoundFile::name)
                .containsExactly("jar:" + url(war) + "!/WEB-INF/classes/" + IMPLICIT);
    }

    @Test
    void aListedFileThatIsMissingIsAnError() throws Exception {
        Path root = directory(temp, xml(ours("shop", "<mapping-file>/more.xml</mapping-file>")));

        assertThatThrownBy(() -> found(root))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("RW-1007: The mapping file '/more.xml' is not found [" + url(root))
                .hasMessageEndingWith(
                        "]. It is no resource of the unit's class loader. Write its path from the root of the"
                                + " class path, without a slash at the beginning.");
    }

    private static List<FoundFile> found(Path root) throws Exception {
        return with(() -> MappingFileSearch.of(PersistenceUnits.named("shop", null)), root);
    }
}
