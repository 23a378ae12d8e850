// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entities in a named module. */
class ModuleTest {
    private static final String ENTITY = """
            package garage;

            @jakarta.persistence.Entity
            class Car {
                @jakarta.persistence.Id
                private String plate;

                private int seats;
                private Kind kind;

                enum Kind {
                    VAN;

                    @jakarta.persistence.EnumeratedValue
                    private final String letter = "v";
                }
            }
            """;

    @TempDir
    Path directory;

    private Class<?> car(String moduleBody) throws Exception {
        Path sources = Files.createDirectories(directory.resolve("src/garage"));
        Path car = Files.writeString(sources.resolve("Car.java"), ENTITY);
        Path module =
                Files.writeString(sources.resolveSibling("module-info.java"), "module garage {" + moduleBody + "}");
        Path classes = directory.resolve("classes");
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "--add-reads",
                        "garage=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        car.toString(),
                        module.toString());
        assertThat(result).isZero();
        Configuration configuration = ModuleLayer.boot()
                .configuration()
                .resolve(ModuleFinder.of(classes), ModuleFinder.of(), Set.of("garage"));
        return ModuleLayer.boot()
                .defineModulesWithOneLoader(configuration, ModuleTest.class.getClassLoader())
                .findLoader("garage")
                .loadClass("garage.Car");
    }

    @Test
    void anOpenPackageIsReached() throws Exception {
        Class<?> car = car("opens garage;");
        EntityMapping mapping = EntityModel.of(List.of(car)).entity(car);
        Object instance = mapping.newInstance();
        mapping.attribute("seats").orElseThrow().set(instance, 4);
        assertThat(mapping.columns()).extracting(ColumnMapping::path).containsExactly("kind", "plate", "seats");
        assertThat(mapping.columns().get(2).get(instance)).isEqualTo(4);
    }

    @Test
    void aClosedPackageIsTold() throws Exception {
        assertThat(ProblemsTest.problems(car("")).lines())
                .containsExactlyInAnyOrder(refusal("garage.Car"), refusal("garage.Car$Kind"));
    }

    private static String refusal(String type) {
        return "RW-1116: Ringway has no access to the class [" + type + "]. The module garage does not open the"
                + " package garage. Write in its module-info: opens garage.";
    }
}
