// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import java.util.Locale;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests their Cassandra: a parameter of type {@link DevCassandra} is a node that all tests of the process share,
 * started when it is first asked for; with {@link DevCluster} it is another one; a String with {@link DevKeyspace} is
 * a keyspace of the test class's own. The nodes end with the process. A test that wants to break a node starts its own
 * with {@link DevCassandra#start()}.
 */
public final class DevCassandraExtension implements ParameterResolver {
    /** Cassandra allows 48 characters; the rest is for the number. */
    private static final int STEM_LENGTH = 36;

    /** For JUnit. */
    public DevCassandraExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == DevCassandra.class || (type == String.class && parameter.isAnnotated(DevKeyspace.class));
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getParameter().getType() == String.class) {
            return keyspace(context.getRequiredTestClass());
        }
        return SharedNodes.node(parameter
                .findAnnotation(DevCluster.class)
                .map(DevCluster::value)
                .orElse(SharedNodes.FIRST));
    }

    /** Nodes are never shared by processes, so a name that is unique among this process's classes is enough. */
    static String keyspace(Class<?> testClass) {
        String stem = testClass.getSimpleName().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        String number = Integer.toHexString(testClass.getName().hashCode());
        return "ks_" + stem.substring(0, Math.min(stem.length(), STEM_LENGTH)) + "_" + number;
    }
}
