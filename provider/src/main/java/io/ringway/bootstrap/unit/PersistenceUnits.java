// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import io.ringway.ConfigurationException;
import io.ringway.Problem;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.spi.PersistenceUnitInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where units come from, and which are this provider's: those that name it, and those that name none while the map passed by code names it. The map's {@code
 * jakarta.persistence.provider} wins over the unit's own (Jakarta Persistence 3.2, 9.2). A unit that is not ours is null here, for the provider to answer null.
 */
public final class PersistenceUnits {
    /** The class name by which a unit names this provider. */
    public static final String PROVIDER = "io.ringway.bootstrap.RingwayPersistenceProvider";

    private static final Logger LOG = LoggerFactory.getLogger(PersistenceUnits.class);
    private static final String PROVIDER_PROPERTY = "jakarta.persistence.provider";

    private PersistenceUnits() {}

    /**
     * A unit of the files META-INF/persistence.xml that the thread's context class loader sees, or, where it is missing or sees none, this class's own loader.
     *
     * <p>A file that cannot be parsed stays other providers' matter: it is an error only when no other file has a unit of the name, and its text or the map
     * names this provider. Otherwise it is passed over with a warning.
     *
     * @return null when there is no unit of the name or it is not ours
     * @throws ConfigurationException (RW-1001 to RW-1006, RW-1012, RW-1014) when it is ours and broken
     */
    public static @Nullable UnitDefinition named(@Nullable String name, @Nullable Map<?, ?> map) {
        String asked = providerIn(map);
        if (name == null || (asked != null && !asked.equals(PROVIDER))) {
            return null;
        }
        UnitBuilder unit = choose(name, files(), asked != null);
        return unit == null ? null : unit.build(map);
    }

    /**
     * The units that {@link #named} would find and that name this provider, by their names. Files that cannot be read are passed over.
     *
     * @throws ConfigurationException (RW-1012)
     */
    public static List<UnitDefinition> ours() {
        Map<String, UnitDefinition> ours = new TreeMap<>();
        for (XmlFile file : files()) {
            if (file instanceof XmlFile.Parsed parsed) {
                for (UnitBuilder unit : parsed.units()) {
                    if (PROVIDER.equals(unit.provider)) {
                        ours.putIfAbsent(unit.name, unit.build(null));
                    }
                }
            }
        }
        return List.copyOf(ours.values());
    }

    private static List<XmlFile> files() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        List<XmlFile> files = context == null ? List.of() : PersistenceXml.readAll(context);
        return files.isEmpty()
                ? PersistenceXml.readAll(Objects.requireNonNull(PersistenceUnits.class.getClassLoader()))
                : files;
    }

    /**
     * A unit that code configures. Its classes are those of the configuration; nothing is searched.
     *
     * @return null when it is not ours
     * @throws ConfigurationException (RW-1012)
     */
    public static @Nullable UnitDefinition configured(PersistenceConfiguration configuration) {
        String asked = providerIn(configuration.properties());
        if (!PROVIDER.equals(asked == null ? configuration.provider() : asked)) {
            return null;
        }
        String place = "the PersistenceConfiguration '" + configuration.name() + "'";
        UnitBuilder unit = new UnitBuilder(configuration.name(), place, contextClassLoader());
        unit.provider = configuration.provider();
        unit.givenClasses.addAll(configuration.managedClasses());
        configuration.mappingFiles().forEach(file -> unit.mappingFiles.add(new Listed(file, place)));
        unit.excludeUnlisted = true;
        if (configuration.transactionType() != null) {
            unit.transactionType =
                    TransactionType.valueOf(configuration.transactionType().name());
        }
        unit.sharedCacheMode = Objects.requireNonNullElse(configuration.sharedCacheMode(), unit.sharedCacheMode);
        unit.validationMode = Objects.requireNonNullElse(configuration.validationMode(), unit.validationMode);
        return unit.build(configuration.properties());
    }

    /**
     * A unit that a container has read. Asks for nothing that Jakarta Persistence 3.1 lacks and never for a data source.
     *
     * @return null when the unit names another provider; one that names none has been given to us by the container
     * @throws ConfigurationException (RW-1012)
     */
    public static @Nullable UnitDefinition container(PersistenceUnitInfo info, @Nullable Map<?, ?> map) {
        String asked = providerIn(map);
        String provider = asked == null ? blankToNull(info.getPersistenceProviderClassName()) : asked;
        return provider == null || provider.equals(PROVIDER)
                ? ContainerUnit.read(info, contextClassLoader()).build(map)
                : null;
    }

    private static @Nullable UnitBuilder choose(String name, List<XmlFile> files, boolean mapNamesUs) {
        List<UnitBuilder> sameName = new ArrayList<>();
        List<XmlFile.Broken> broken = new ArrayList<>();
        for (XmlFile file : files) {
            if (file instanceof XmlFile.Parsed parsed) {
                parsed.units().stream().filter(unit -> unit.name.equals(name)).forEach(sameName::add);
            } else if (file instanceof XmlFile.Broken one) {
                broken.add(one);
            }
        }
        for (XmlFile.Broken file : broken) {
            if (sameName.isEmpty() && (mapNamesUs || file.namesUs())) {
                throw file.error();
            }
            LOG.warn("A persistence.xml is passed over: {}", file.error().getMessage());
        }
        if (sameName.stream().noneMatch(unit -> mapNamesUs || PROVIDER.equals(unit.provider))) {
            return null;
        }
        if (sameName.size() > 1) {
            throw ambiguous(name, sameName);
        }
        return sameName.get(0);
    }

    private static ConfigurationException ambiguous(String name, List<UnitBuilder> units) {
        return new ConfigurationException(
                Problem.of("RW-1006", "Several persistence units have the name '" + name + "'")
                        .at(units.stream().map(unit -> unit.place).collect(Collectors.joining(" and ")))
                        .because("Nothing says which of them is meant")
                        .fix("Rename all but one, or take the other files off the class path"));
    }

    private static ClassLoader contextClassLoader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context != null ? context : Objects.requireNonNull(PersistenceUnits.class.getClassLoader());
    }

    private static @Nullable String providerIn(@Nullable Map<?, ?> map) {
        Object provider = map == null ? null : map.get(PROVIDER_PROPERTY);
        if (provider == null) {
            return null;
        }
        return blankToNull(provider instanceof Class<?> type ? type.getName() : provider.toString());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
