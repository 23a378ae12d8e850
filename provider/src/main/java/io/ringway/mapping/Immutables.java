// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import java.net.URI;
import java.net.URL;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The types whose values are known not to change in place. */
final class Immutables {
    private static final Set<Class<?>> OTHERS =
            Set.of(URI.class, URL.class, Currency.class, Locale.class, Pattern.class, Class.class);

    private Immutables() {}

    /** @param type boxed */
    static boolean contains(Class<?> type) {
        Set<io.ringway.spi.ColumnType.Scalar> holding = Scalars.holding(type);
        if (!holding.isEmpty()) {
            Conversion any = Scalars.conversion(type, holding.iterator().next());
            return any != null && any.copy() == null;
        }
        return type.isEnum() || type.isRecord() || type.getPackageName().equals("java.time") || OTHERS.contains(type);
    }
}
