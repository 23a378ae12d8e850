// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The properties of a unit in the order of their declaration; a later source wins over an earlier one. */
final class UnitProperties {
    private final Map<String, UnitProperty> byName;

    private UnitProperties(Map<String, UnitProperty> byName) {
        this.byName = byName;
    }

    static UnitProperties of(List<UnitProperty> properties) {
        Map<String, UnitProperty> byName = new LinkedHashMap<>();
        properties.forEach(property -> byName.put(property.name(), property));
        return new UnitProperties(byName);
    }

    /** Values that a container read from the unit's description. */
    static UnitProperties of(@Nullable Properties described, String place) {
        List<UnitProperty> properties = new ArrayList<>();
        if (described != null) {
            for (String name : described.stringPropertyNames()) {
                properties.add(new UnitProperty(name, described.getProperty(name), place, false));
            }
        }
        return of(properties);
    }

    /**
     * These and the ones of a map passed by code, which win. A null value takes a property away; keys that are not strings mean nothing to Jakarta Persistence
     * and are left out.
     */
    UnitProperties overriddenBy(@Nullable Map<?, ?> map) {
        if (map == null) {
            return this;
        }
        Map<String, UnitProperty> merged = new LinkedHashMap<>(byName);
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (entry.getKey() instanceof String name) {
                Object value = entry.getValue();
                if (value == null) {
                    merged.remove(name);
                } else {
                    merged.put(name, new UnitProperty(name, value, "the map passed by code", true));
                }
            }
        }
        return new UnitProperties(merged);
    }

    @Nullable
    UnitProperty get(String name) {
        return byName.get(name);
    }

    Collection<UnitProperty> all() {
        return byName.values();
    }

    /** Names and values, in the order of their declaration. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        byName.forEach((name, property) -> values.put(name, property.value()));
        return values;
    }
}
