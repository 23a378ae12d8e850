// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer.metamodel;

import io.ringway.Problem;
import java.io.IOException;
import java.io.Writer;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Generates the static metamodel classes of entities, mapped superclasses and embeddables: {@code Car_} of Jakarta Persistence
 * 3.2 (5.1.1) and {@code _Car} of Jakarta Data 1.0 (3.4), of each specification that is on the class path. The compiler option
 * {@code -Aringway.metamodel=} chooses among {@code persistence} and {@code data}, or {@code none}. A class that is there already
 * is left as it is. Each file comes from one top-level class, so that incremental compilation needs to know no more.
 */
public final class StaticMetamodelProcessor extends AbstractProcessor {
    private static final String OPTION = "ringway.metamodel";
    private static final List<String> GENERATED =
            List.of("jakarta.annotation.Generated", "javax.annotation.processing.Generated");

    private final Set<String> sources = new HashSet<>();
    private final Set<String> managed = new HashSet<>();
    private final Set<String> waiting = new LinkedHashSet<>();
    private @Nullable Set<Form> forms;

    /** Made by the compiler. */
    public StaticMetamodelProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Stream.of(ManagedKind.values()).map(ManagedKind::annotation).collect(Collectors.toSet());
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(OPTION);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Language language = new Language(processingEnv.getElementUtils(), processingEnv.getTypeUtils());
        for (TypeElement root : ElementFilter.typesIn(round.getRootElements())) {
            sources.add(root.getQualifiedName().toString());
        }
        for (TypeElement annotation : annotations) {
            for (TypeElement type : ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation))) {
                managed.add(type.getQualifiedName().toString());
                waiting.add(top(type).getQualifiedName().toString());
            }
        }
        for (String name : List.copyOf(waiting)) {
            TypeElement top = language.elements().getTypeElement(name);
            if (top != null && new Readiness(language).isReady(top)) {
                waiting.remove(name);
                forms().forEach(form -> write(form, language, top));
            }
        }
        return false;
    }

    private static TypeElement top(TypeElement type) {
        Element each = type;
        while (each.getEnclosingElement() instanceof TypeElement outer) {
            each = outer;
        }
        return (TypeElement) each;
    }

    private void write(Form form, Language language, TypeElement top) {
        String name = form.name(top);
        if (sources.contains(name) || seen(language, top, form.annotation()) == null) {
            return;
        }
        String generated = GENERATED.stream()
                .filter(each -> seen(language, top, each) != null)
                .findFirst()
                .orElse(null);
        String text = new MetamodelSource(
                        form,
                        language,
                        language.elements().getPackageOf(top),
                        above -> isMade(form, language, above),
                        generated)
                .text(top);
        if (text != null) {
            write(name, text, top);
        }
    }

    private void write(String name, String text, TypeElement top) {
        try (Writer file = processingEnv.getFiler().createSourceFile(name, top).openWriter()) {
            file.write(text);
        } catch (FilerException another) {
            // Another processor has made the class in this round.
        } catch (IOException e) {
            tell(
                    Problem.of("RW-2064", "The static metamodel cannot be written")
                            .at(name)
                            .because(e.toString()),
                    top);
        }
    }

    /** The class of that name which the module of another can use; null when there is none. */
    private static @Nullable TypeElement seen(Language language, TypeElement by, String name) {
        return language.elements().getTypeElement(language.elements().getModuleOf(by), name);
    }

    private boolean isMade(Form form, Language language, TypeElement type) {
        boolean here = managed.contains(type.getQualifiedName().toString())
                && !type.getModifiers().contains(Modifier.PRIVATE);
        return here || language.elements().getTypeElement(form.name(type)) != null;
    }

    private Set<Form> forms() {
        Set<Form> chosen = forms;
        if (chosen == null) {
            chosen = chosen(processingEnv.getOptions().getOrDefault(OPTION, "data,persistence"));
            forms = chosen;
        }
        return chosen;
    }

    private Set<Form> chosen(String option) {
        Set<Form> chosen = EnumSet.noneOf(Form.class);
        Set<String> unknown = new TreeSet<>();
        for (String each : option.equals("none") ? new String[0] : option.split(",", -1)) {
            Form form = Stream.of(Form.values())
                    .filter(one -> one.option().equals(each.trim()))
                    .findFirst()
                    .orElse(null);
            if (form == null) {
                unknown.add(each);
            } else {
                chosen.add(form);
            }
        }
        if (!unknown.isEmpty()) {
            tell(
                    Problem.of("RW-2063", "The static metamodel cannot be generated")
                            .at("-A" + OPTION + "=" + option)
                            .because("There is no " + unknown)
                            .fix("Take data, persistence, both with a comma between them, or none"),
                    null);
        }
        return chosen;
    }

    private void tell(Problem problem, @Nullable Element at) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, problem.text(), at);
    }
}
