// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer.metamodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the processor generates; every compilation of it takes a warning for an error. */
class StaticMetamodelProcessorTest {
    private static final String PLAIN = """
            package shop;

            @jakarta.persistence.Entity
            public class Crate {
                @jakarta.persistence.Id
                String code;
            }
            """;

    @TempDir
    Path temp;

    @Test
    void generatesWhatTheSpecificationsAskFor() throws Exception {
        Path resources = Path.of(getClass().getResource("/metamodel/shop").toURI());
        Compilation compilation = new Compilation(temp).sources(resources);

        assertThat(compilation.run(new StaticMetamodelProcessor()))
                .as(() -> String.join("\n", compilation.messages()))
                .isTrue();

        Map<String, String> generated = compilation.generated();
        Set<String> golden = new LinkedHashSet<>();
        try (var files = Files.list(resources.resolveSibling("golden"))) {
            for (Path file : files.sorted().toList()) {
                String name = "shop/" + file.getFileName().toString().replace(".txt", ".java");
                golden.add(name);
                assertThat(generated.get(name)).as(name).isEqualTo(Files.readString(file));
            }
        }
        assertThat(generated.keySet()).containsExactlyInAnyOrderElementsOf(golden);
    }

    @Test
    void theOptionChooses() throws Exception {
        assertThat(names("-Aringway.metamodel=data")).containsExactly("shop/_Crate.java");
        assertThat(names("-Aringway.metamodel=persistence")).containsExactly("shop/Crate_.java");
        assertThat(names("-Aringway.metamodel=persistence, data"))
                .containsExactly("shop/Crate_.java", "shop/_Crate.java");
        assertThat(names("-Aringway.metamodel=none")).isEmpty();
    }

    @Test
    void anotherChoiceIsRefused() throws Exception {
        Compilation compilation =
                new Compilation(temp).source("shop/Crate.java", PLAIN).with("-Aringway.metamodel=all");

        assertThat(compilation.run(new StaticMetamodelProcessor())).isFalse();
        assertThat(compilation.messages())
                .containsExactly(
                        "ERROR: RW-2063: The static metamodel cannot be generated [-Aringway.metamodel=all]. There is no"
                                + " [all]. Take data, persistence, both with a comma between them, or none.");
    }

    @Test
    void whatTheApplicationHasWrittenStays() throws Exception {
        Compilation compilation = new Compilation(temp)
                .source("shop/Crate.java", PLAIN)
                .source("shop/_Crate.java", "package shop;\n\ninterface _Crate {}\n");

        assertThat(compilation.run(new StaticMetamodelProcessor())).isTrue();
        assertThat(compilation.generated().keySet()).containsExactly("shop/Crate_.java");
    }

    @Test
    void whatAnotherProcessorHasGeneratedStays() throws Exception {
        String text = "package shop;\n\nclass Crate_ {}\n";
        Processor first = new Writing("shop.Crate_", text);
        Compilation compilation = new Compilation(temp).source("shop/Crate.java", PLAIN);

        assertThat(compilation.run(first, new StaticMetamodelProcessor())).isTrue();
        assertThat(compilation.generated())
                .containsEntry("shop/Crate_.java", text)
                .containsKey("shop/_Crate.java");
    }

    @Test
    void waitsForTypesThatAnotherProcessorGenerates() throws Exception {
        Processor other = new Writing("shop.Label", "package shop;\n\npublic class Label {}\n");
        Compilation compilation = new Compilation(temp)
                .source("shop/Crate.java", PLAIN.replace("String code;", "String code;\n    Label label;"));

        assertThat(compilation.run(new StaticMetamodelProcessor(), other)).isTrue();
        assertThat(compilation.generated().get("shop/Crate_.java"))
                .contains("public static volatile SingularAttribute<Crate, Label> label;");
    }

    @Test
    void whatAnEarlierCompilationHasLeftIsGeneratedAnew() throws Exception {
        new Compilation(temp).source("shop/Crate.java", PLAIN).run(new StaticMetamodelProcessor());
        Compilation again = new Compilation(temp)
                .source("shop/Crate.java", PLAIN.replace("String code;", "String code;\n    int weight;"));

        assertThat(again.run(new StaticMetamodelProcessor())).isTrue();
        assertThat(again.generated().get("shop/Crate_.java")).contains("WEIGHT");
    }

    @Test
    void theAnnotationOfJakartaIsTakenWhereItIs() throws Exception {
        Compilation compilation = new Compilation(temp)
                .source("shop/Crate.java", PLAIN)
                .source(
                        "jakarta/annotation/Generated.java",
                        "package jakarta.annotation;\n\npublic @interface Generated {\n    String[] value();\n}\n");

        assertThat(compilation.run(new StaticMetamodelProcessor())).isTrue();
        assertThat(compilation.generated().get("shop/_Crate.java")).contains("import jakarta.annotation.Generated;");
    }

    private Set<String> names(String option) throws IOException {
        Compilation compilation = new Compilation(Files.createTempDirectory(temp, "option"))
                .source("shop/Crate.java", PLAIN)
                .with(option);
        assertThat(compilation.run(new StaticMetamodelProcessor())).isTrue();
        return compilation.generated().keySet();
    }

    /** Another processor, which writes one class in the first round. */
    private static final class Writing extends AbstractProcessor {
        private final String name;
        private final String text;
        private boolean written;

        Writing(String name, String text) {
            this.name = name;
            this.text = text;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!written) {
                written = true;
                try (var file = processingEnv.getFiler().createSourceFile(name).openWriter()) {
                    file.write(text);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
            return false;
        }
    }
}
