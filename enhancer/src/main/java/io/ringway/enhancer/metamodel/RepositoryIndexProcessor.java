// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer.metamodel;

import io.ringway.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/**
 * Lists the repositories of an archive in {@code META-INF/ringway/repositories}, one name of a class on a line, so that CDI finds
 * them without a search. Those of other providers are left out. A compilation of some of the sources keeps what the others have
 * given, as long as it is there.
 */
public final class RepositoryIndexProcessor extends AbstractProcessor {
    private static final String FILE = "META-INF/ringway/repositories";
    private static final String REPOSITORY = "jakarta.data.repository.Repository";

    private final Set<String> names = new TreeSet<>();

    /** Made by the compiler. */
    public RepositoryIndexProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(REPOSITORY);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Language language = new Language(processingEnv.getElementUtils(), processingEnv.getTypeUtils());
        for (TypeElement annotation : annotations) {
            for (TypeElement type : ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation))) {
                if (isOurs(type, language)) {
                    names.add(language.elements().getBinaryName(type).toString());
                }
            }
        }
        if (round.processingOver() && !names.isEmpty()) {
            for (String known : known()) {
                TypeElement type = language.elements().getTypeElement(known.replace('$', '.'));
                if (type != null && isOurs(type, language)) {
                    names.add(known);
                }
            }
            write();
        }
        return false;
    }

    private static boolean isOurs(TypeElement type, Language language) {
        AnnotationMirror repository = Language.find(type, REPOSITORY);
        String provider = repository == null ? "none" : language.text(repository, "provider");
        return type.getKind() == ElementKind.INTERFACE && (provider.isEmpty() || provider.equals("Ringway"));
    }

    /** What an earlier compilation has written. */
    private List<String> known() {
        try (Reader file = filer().getResource(StandardLocation.CLASS_OUTPUT, "", FILE)
                        .openReader(true);
                BufferedReader lines = new BufferedReader(file)) {
            return lines.lines().toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private void write() {
        try (Writer file =
                filer().createResource(StandardLocation.CLASS_OUTPUT, "", FILE).openWriter()) {
            file.write(String.join("\n", names) + "\n");
        } catch (IOException e) {
            Problem problem = Problem.of("RW-2067", "The index of repositories cannot be written")
                    .at(FILE)
                    .because(e.toString());
            processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, problem.text());
        }
    }

    private Filer filer() {
        return processingEnv.getFiler();
    }
}
