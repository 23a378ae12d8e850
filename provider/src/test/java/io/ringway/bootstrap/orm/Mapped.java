// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.orm;

import io.ringway.bootstrap.unit.FoundFile;
import io.ringway.bootstrap.unit.Listed;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.EntityModel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Models of mapping files that stand in tests. */
final class Mapped {
    private static final ClassLoader LOADER = Mapped.class.getClassLoader();

    private Mapped() {}

    /** A file of version 3.2 whose classes are those of a test. */
    static FoundFile file(String name, Class<?> owner, String content) {
        return text(
                name,
                "<entity-mappings xmlns=\"https://jakarta.ee/xml/ns/persistence/orm\" version=\"3.2\">\n"
                        + content.replace("$", owner.getName() + "$") + "\n</entity-mappings>");
    }

    static FoundFile text(String name, String text) {
        return new FoundFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static EntityModel model(List<FoundFile> found, Class<?>... annotated) {
        MappingFiles files = MappingFiles.of("library", found);
        Set<Class<?>> managed = new LinkedHashSet<>(List.of(annotated));
        files.classes().stream().map(Listed::value).map(Mapped::load).forEach(managed::add);
        return EntityModel.of(managed, files.metadata(managed, LOADER));
    }

    /** The model of one file named {@code orm.xml}. */
    static EntityModel model(Class<?> owner, String content, Class<?>... annotated) {
        return model(List.of(file("orm.xml", owner, content)), annotated);
    }

    /** An entity's keyspace, table, key and columns. */
    static String table(EntityMapping entity) {
        String columns = entity.columns().stream()
                .map(column -> column.column().name() + " " + column.column().type())
                .sorted()
                .collect(Collectors.joining(", "));
        return entity.schema().map(schema -> schema + ".").orElse("") + entity.table() + " [" + columns + "]";
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, LOADER);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
