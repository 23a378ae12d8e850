// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import io.ringway.ConfigurationException;
import io.ringway.Problem;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A unit while its source is read. Not safe for use by several threads. */
final class UnitBuilder {
    final String name;
    final String place;
    final ClassLoader classLoader;
    final List<Listed> classes = new ArrayList<>();
    final List<Class<?>> givenClasses = new ArrayList<>();
    final List<Listed> mappingFiles = new ArrayList<>();
    final List<Listed> jarFiles = new ArrayList<>();

    @Nullable
    URL rootUrl;

    @Nullable
    String provider;

    boolean excludeUnlisted;
    TransactionType transactionType = TransactionType.RESOURCE_LOCAL;
    SharedCacheMode sharedCacheMode = SharedCacheMode.UNSPECIFIED;
    ValidationMode validationMode = ValidationMode.AUTO;
    UnitProperties properties = UnitProperties.of(List.of());

    @Nullable
    Consumer<ClassTransformer> addTransformer;

    UnitBuilder(String name, String place, ClassLoader classLoader) {
        this.name = name;
        this.place = place;
        this.classLoader = classLoader;
    }

    /**
     * The unit with the properties of the map passed by code, of which some stand for parts of the unit's description (Jakarta Persistence 3.2, 9.7).
     *
     * @throws ConfigurationException (RW-1012) when one of those has a value that is none
     */
    UnitDefinition build(@Nullable Map<?, ?> map) {
        properties = properties.overriddenBy(map);
        transactionType = override("jakarta.persistence.transactionType", TransactionType.class, transactionType);
        sharedCacheMode = override("jakarta.persistence.sharedCache.mode", SharedCacheMode.class, sharedCacheMode);
        validationMode = override("jakarta.persistence.validation.mode", ValidationMode.class, validationMode);
        return new UnitDefinition(this);
    }

    private <E extends Enum<E>> E override(String property, Class<E> type, E described) {
        UnitProperty override = properties.get(property);
        if (override == null) {
            return described;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name()
                    .equalsIgnoreCase(String.valueOf(override.value()).strip())) {
                return constant;
            }
        }
        String accepted = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        throw new ConfigurationException(badValue(override, "one of " + accepted));
    }

    /** @param accepted what the value must be, such as {@code one of auto, off} */
    static Problem badValue(UnitProperty property, String accepted) {
        Object value = property.value();
        String shown = value instanceof CharSequence || value instanceof Number || value instanceof Boolean
                ? "'" + value + "'"
                : "an instance of " + value.getClass().getName();
        return Problem.of("RW-1012", "The property '" + property.name() + "' cannot be " + shown)
                .at(property.place())
                .fix("Set it to " + accepted);
    }
}
