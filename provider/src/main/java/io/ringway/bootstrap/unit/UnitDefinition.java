// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A persistence unit as it was described, with the properties of the map passed by code merged in (Jakarta Persistence 3.2, 8.2.1). Immutable. */
public final class UnitDefinition {
    private final String name;
    private final String place;
    private final @Nullable URL rootUrl;
    private final @Nullable String provider;
    private final List<Listed> classes;
    private final List<Class<?>> givenClasses;
    private final List<Listed> mappingFiles;
    private final List<Listed> jarFiles;
    private final boolean excludeUnlisted;
    private final TransactionType transactionType;
    private final SharedCacheMode sharedCacheMode;
    private final ValidationMode validationMode;
    private final UnitProperties properties;
    private final ClassLoader classLoader;
    private final @Nullable Consumer<ClassTransformer> addTransformer;

    UnitDefinition(UnitBuilder builder) {
        name = builder.name;
        place = builder.place;
        rootUrl = builder.rootUrl;
        provider = builder.provider;
        classes = List.copyOf(builder.classes);
        givenClasses = List.copyOf(builder.givenClasses);
        mappingFiles = List.copyOf(builder.mappingFiles);
        jarFiles = List.copyOf(builder.jarFiles);
        excludeUnlisted = builder.excludeUnlisted;
        transactionType = builder.transactionType;
        sharedCacheMode = builder.sharedCacheMode;
        validationMode = builder.validationMode;
        properties = builder.properties;
        classLoader = builder.classLoader;
        addTransformer = builder.addTransformer;
    }

    public String name() {
        return name;
    }

    /** Where the unit is described, for messages. */
    public String place() {
        return place;
    }

    /** The directory or jar that holds META-INF/persistence.xml; empty for a unit that code configures. */
    public Optional<URL> rootUrl() {
        return Optional.ofNullable(rootUrl);
    }

    /** The class name of the provider that the unit itself names. */
    public Optional<String> provider() {
        return Optional.ofNullable(provider);
    }

    /** The names of the classes that the unit lists; those found by scanning are in {@link ManagedClasses}. */
    public List<Listed> classes() {
        return classes;
    }

    /** The classes that a {@link jakarta.persistence.PersistenceConfiguration} holds, loaded already. */
    public List<Class<?>> givenClasses() {
        return givenClasses;
    }

    /** Resources of the class path, beside {@code META-INF/orm.xml}, which need not be listed. */
    public List<Listed> mappingFiles() {
        return mappingFiles;
    }

    /** Jar files or directories that are searched too: URLs, or paths relative to the place that holds the unit's root. */
    public List<Listed> jarFiles() {
        return jarFiles;
    }

    /** Whether the unit's root is left out of the search for managed classes. */
    public boolean excludeUnlisted() {
        return excludeUnlisted;
    }

    public TransactionType transactionType() {
        return transactionType;
    }

    public SharedCacheMode sharedCacheMode() {
        return sharedCacheMode;
    }

    public ValidationMode validationMode() {
        return validationMode;
    }

    /** Names and values, unmodifiable, in the order of their declaration. May hold passwords and, in a container, anything: never print it. */
    public Map<String, Object> properties() {
        return Collections.unmodifiableMap(properties.values());
    }

    /** The loader of the unit's classes; never a container's temporary one, which in some containers is the real one. */
    public ClassLoader classLoader() {
        return classLoader;
    }

    /** In a container: registers a transformer for the unit's classes. */
    public Optional<Consumer<ClassTransformer>> addTransformer() {
        return Optional.ofNullable(addTransformer);
    }

    UnitProperties unitProperties() {
        return properties;
    }

    /** The name and the place; no properties. */
    @Override
    public String toString() {
        return "UnitDefinition[" + name + ", " + place + "]";
    }
}
