// SPDX-License-Identifier: Apache-2.0
package io.ringway.connect;

import io.ringway.Connection;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an entity itself says about its place: level 6 of the routing rules.
 *
 * @param index its place in the router's list
 * @param name the entity's name
 * @param connection null when it says nothing
 * @param connectionDetail what says so, such as {@code @Connection("cluster2") on Automobile}; null when nothing does
 * @param keyspace null when it says nothing
 * @param keyspaceDetail what says so, such as {@code @Table(schema="shop") on Automobile}; null when nothing does
 */
public record EntityRoute(
        int index,
        Class<?> type,
        String name,
        @Nullable String connection,
        @Nullable String connectionDetail,
        @Nullable String keyspace,
        @Nullable String keyspaceDetail) {

    /**
     * Reads an entity's annotations.
     *
     * @param inherited whether what is said on a superclass counts: it is an entity or a mapped superclass
     * @param tableSchema {@code @Table(schema)}; null when there is none
     * @param settingConnection the unit property {@code ringway.entities.<name>.connection}, which goes before the
     *     annotations; null when it is not set
     * @param settingKeyspace likewise {@code ringway.entities.<name>.keyspace}
     */
    public static EntityRoute of(
            int index,
            Class<?> type,
            String entityName,
            Predicate<Class<?>> inherited,
            @Nullable String tableSchema,
            @Nullable String settingConnection,
            @Nullable String settingKeyspace) {
        Said connection = settingConnection == null
                ? annotated(type, inherited)
                : property(entityName, Part.CONNECTION, settingConnection);
        Said keyspace = settingKeyspace == null
                ? schema(type, tableSchema)
                : property(entityName, Part.KEYSPACE, settingKeyspace);
        return new EntityRoute(
                index, type, entityName, connection.value, connection.detail, keyspace.value, keyspace.detail);
    }

    /** The unit property that places an entity. */
    static String propertyName(String entityName, Part part) {
        return "ringway.entities." + entityName + "." + part.word();
    }

    private static Said property(String entityName, Part part, String value) {
        return new Said(value, "property " + propertyName(entityName, part));
    }

    private static Said schema(Class<?> type, @Nullable String tableSchema) {
        return tableSchema == null || tableSchema.isEmpty()
                ? Said.NOTHING
                : new Said(tableSchema, "@Table(schema=\"" + tableSchema + "\") on " + type.getSimpleName());
    }

    private static Said annotated(Class<?> type, Predicate<Class<?>> inherited) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            Connection connection = c == type || inherited.test(c) ? c.getDeclaredAnnotation(Connection.class) : null;
            if (connection != null) {
                return said(connection, c.getSimpleName());
            }
        }
        Connection connection = type.getPackage().getAnnotation(Connection.class);
        return connection == null ? Said.NOTHING : said(connection, "package " + type.getPackageName());
    }

    private static Said said(Connection connection, String place) {
        return new Said(connection.value(), "@Connection(\"" + connection.value() + "\") on " + place);
    }

    private record Said(@Nullable String value, @Nullable String detail) {
        static final Said NOTHING = new Said(null, null);
    }
}
