// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Converts;
import java.lang.reflect.AnnotatedElement;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @Convert(attributeName)} says of the attributes of one entity, by path: of parts of embeddables, of inherited
 * attributes, of the keys and values of maps. The outermost one counts (Jakarta Persistence 3.2, 11.1.10).
 */
final class ConversionOverrides {
    private final Metadata metadata;
    private final Map<String, ConversionHint> byPath = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    ConversionOverrides(Metadata metadata) {
        this.metadata = metadata;
    }

    /** @param prefix the path of the annotated element: empty for the entity, else with a dot at its end */
    void collect(AnnotatedElement element, String prefix) {
        for (Convert convert : annotations(element)) {
            if (!convert.attributeName().isEmpty()) {
                byPath.putIfAbsent(prefix + convert.attributeName(), hint(convert));
            }
        }
    }

    /** What is said of a value from outside, else by the member that has it. */
    ConversionHint of(String path, Member member, boolean itself) {
        ConversionHint outer = byPath.get(path);
        if (outer != null) {
            used.add(path);
            return outer;
        }
        for (Convert convert : itself ? annotations(member.element()) : new Convert[0]) {
            if (convert.attributeName().isEmpty()) {
                return hint(convert);
            }
        }
        return ConversionHint.NONE;
    }

    /** Tells of conversions of what there is not. */
    void checkAllUsed(String entity, Problems problems) {
        for (String path : byPath.keySet()) {
            if (!used.contains(path)) {
                problems.add(
                        Problem.of(
                                        "RW-1119",
                                        "@Convert names " + path + ", which is no value that a converter can take")
                                .at(entity)
                                .fix(
                                        "Name a basic attribute of the embeddable or mapped superclass; of a map its key or value"));
            }
        }
    }

    private Convert[] annotations(AnnotatedElement element) {
        Convert single = metadata.find(element, Convert.class);
        Converts several = metadata.find(element, Converts.class);
        return several != null ? several.value() : single != null ? new Convert[] {single} : new Convert[0];
    }

    private static ConversionHint hint(Convert convert) {
        @Nullable Class<?> named = convert.converter() == AttributeConverter.class ? null : convert.converter();
        return new ConversionHint(named, convert.disableConversion());
    }
}
