// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer.metamodel;

/** The names of the fields of static metamodel classes. Stateless. */
public final class FieldNames {
    private FieldNames() {}

    /** As Jakarta Persistence 3.2, 5.1.1 wants it: {@code orderId} is ORDER_ID, {@code Fleet.byCity} is FLEET_BY_CITY. */
    static String constant(String name) {
        StringBuilder constant = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char each = name.charAt(i);
            constant.append(Character.isJavaIdentifierPart(each) ? Character.toUpperCase(each) : '_');
            boolean wordEnds =
                    Character.isLowerCase(each) && i + 1 < name.length() && Character.isUpperCase(name.charAt(i + 1));
            if (wordEnds) {
                constant.append('_');
            }
        }
        return constant.toString();
    }

    /** With underscores in the place of what no identifier can have. */
    public static String identifier(String name) {
        StringBuilder identifier = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char each = name.charAt(i);
            identifier.append(Character.isJavaIdentifierPart(each) ? each : '_');
        }
        return identifier.toString();
    }
}
