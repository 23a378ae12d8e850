// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import io.ringway.ConfigurationException;
import java.util.List;

/** A persistence.xml of the class path. */
sealed interface XmlFile {

    /** @param units not yet merged with the map passed by code */
    record Parsed(List<UnitBuilder> units) implements XmlFile {}

    /** @param namesUs whether this provider's class name occurs in the text, as far as that can be read */
    record Broken(ConfigurationException error, boolean namesUs) implements XmlFile {}
}
