// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.metamodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.context.RecordedUnit;
import io.ringway.enhancer.metamodel.StaticMetamodelProcessor;
import jakarta.data.metamodel.SortableAttribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.MapAttribute;
import java.lang.reflect.Field;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the annotation processor generates is what a unit fills. */
class GeneratedMetamodelTest {
    private static final String SOURCE = """
            package port;

            import jakarta.persistence.*;
            import java.util.*;

            public class Port {
                @MappedSuperclass
                public static class Kept<K> {
                    @Id
                    K code;
                }

                @Entity(name = "Quay")
                @NamedQuery(name = "Quay.byCode", query = "SELECT q FROM Quay q WHERE q.code = ?1", resultClass = Quay.class)
                @NamedEntityGraph(name = "whole")
                public static class Quay extends Kept<String> {
                    int length;
                    Kind kind;
                    Size size;
                    List<String> names;
                    Set<Integer> numbers;
                    Collection<String> notes;
                    Map<String, Long> counts;

                    @ManyToOne
                    Quay next;
                }

                @Embeddable
                public record Size(int width, int depth) {}

                private enum Kind { OPEN }
            }
            """;

    @TempDir
    Path temp;

    @Test
    void everyFieldIsFilled() throws Exception {
        compile();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {temp.toUri().toURL()}, getClass().getClassLoader())) {
            Class<?> quay = loader.loadClass("port.Port$Quay");
            Class<?> metamodel = loader.loadClass("port.Port_$Quay_");

            RecordedUnit.of(quay);

            for (String name : List.of("port.Port_$Quay_", "port.Port_$Kept_", "port.Port_$Size_")) {
                for (Field field : loader.loadClass(name).getDeclaredFields()) {
                    assertThat(field.get(null)).as(name + "." + field.getName()).isNotNull();
                }
            }
            assertThat(((EntityType<?>) value(metamodel, "class_")).getJavaType())
                    .isEqualTo(quay);
            assertThat(((MapAttribute<?, ?, ?>) value(metamodel, "counts")).getKeyJavaType())
                    .isEqualTo(String.class);
            assertThat(metamodel.getSuperclass().getName()).isEqualTo("port.Port_$Kept_");
            Class<?> data = loader.loadClass("port._Port$_Quay");
            assertThat(((SortableAttribute<?>) value(data, "size_width")).asc().property())
                    .isEqualTo("size.width");
        }
    }

    private static Object value(Class<?> type, String field) throws ReflectiveOperationException {
        return type.getField(field).get(null);
    }

    private void compile() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///port/Port.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return SOURCE;
                    }
                };
        JavaCompiler.CompilationTask task =
                compiler.getTask(null, null, null, List.of("-d", temp.toString()), null, List.of(source));
        task.setProcessors(List.of(new StaticMetamodelProcessor()));
        assertThat(task.call()).isTrue();
    }
}
