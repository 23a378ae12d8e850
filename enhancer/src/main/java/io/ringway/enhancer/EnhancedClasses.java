// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import io.ringway.ConfigurationException;
import io.ringway.Problem;
import java.lang.reflect.Field;
import java.util.List;
import java.util.function.Supplier;
import net.bytebuddy.description.field.FieldDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

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
        return isEnhanced(type, MappedClasses.NONE);
    }

    /**
     * Whether the class itself was enhanced for the attributes that it has by its annotations and mapping files. One that was
     * enhanced for what its annotations alone say, as builds do, and has others by a mapping file is as good as plain.
     *
     * @throws ConfigurationException when it was enhanced for other attributes than either says (RW-1807)
     */
    public static boolean isEnhanced(Class<?> type, MappedClasses mapped) {
        return isEnhanced(type, mapped, () -> PersistentFields.of(type, mapped).names());
    }

    /**
     * As {@link #isEnhanced(Class, MappedClasses)} says.
     *
     * @param attributes the names of those that the class has, asked for when it was enhanced at all
     */
    public static boolean isEnhanced(Class<?> type, MappedClasses mapped, Supplier<List<String>> attributes) {
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
        List<String> names = attributes.get();
        if (!String.join(",", names).equals(built)) {
            boolean annotated =
                    String.join(",", PersistentFields.of(type).names()).equals(built);
            if (annotated && mapped != MappedClasses.NONE) {
                return false;
            }
            throw new ConfigurationException(
                    Problem.of("RW-1807", "The class was enhanced for other attributes than it has")
                            .at(type.getName())
                            .because("It was enhanced for [" + built + "] and has " + names)
                            .fix("Compile and enhance the class and its superclasses again, in one build"));
        }
        return true;
    }

    /** What the class file itself says, which another host may have had in its hands before. */
    static boolean isEnhanced(byte[] classFile) {
        AttributesSeeker seeker = new AttributesSeeker();
        OpenedClassReader.of(classFile)
                .accept(seeker, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return seeker.found;
    }

    static boolean isEnhanced(TypeDescription type) {
        for (FieldDescription field : type.getDeclaredFields()) {
            if (field.getName().equals(ATTRIBUTES)) {
                return true;
            }
        }
        return false;
    }

    private static final class AttributesSeeker extends ClassVisitor {
        private boolean found;

        AttributesSeeker() {
            super(OpenedClassReader.ASM_API);
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
            found |= name.equals(ATTRIBUTES);
            return null;
        }
    }
}
