// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import io.ringway.ConfigurationException;
import io.ringway.Problem;
import java.lang.reflect.Field;
import java.util.List;
import net.bytebuddy.description.field.FieldDescription;
import net.bytebuddy.description.type.TypeDescription;

/** Tells enhanced classes from plain ones, at run time. */
public final class EnhancedClasses {
    /** The constant of an enhanced class that holds the names of its attributes by ordinal, joined with commas. */
    static final String ATTRIBUTES = "$ringway$attributes";

    private EnhancedClasses() {}

    /**
     * Whether the class itself was enhanced, so that a tracker sees every change of its instances. That a class implements
     * {@link io.ringway.spi.Tracked} is not enough: its superclass may be the one that was enhanced.
     *
     * @throws ConfigurationException when it was enhanced for other attributes than those that it has (RW-1807)
     */
    public static boolean isEnhanced(Class<?> type) {
        String built;
        try {
            Field constant = type.getDeclaredField(ATTRIBUTES);
            constant.setAccessible(true);
            built = (String) constant.get(null);
        } catch (NoSuchFieldException plain) {
            return false;
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
        List<String> names = PersistentFields.of(type).names();
        if (!String.join(",", names).equals(built)) {
            throw new ConfigurationException(
                    Problem.of("RW-1807", "The class was enhanced for other attributes than it has")
                            .at(type.getName())
                            .because("It was enhanced for [" + built + "] and has " + names)
                            .fix("Compile and enhance the class and its superclasses again, in one build"));
        }
        return true;
    }

    static boolean isEnhanced(TypeDescription type) {
        for (FieldDescription field : type.getDeclaredFields()) {
            if (field.getName().equals(ATTRIBUTES)) {
                return true;
            }
        }
        return false;
    }
}
