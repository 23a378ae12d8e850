// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import net.bytebuddy.description.field.FieldDescription;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * A persistent field that is read and written through methods of its class. They are static and name the declaring class
 * in their signatures, so that a field of the same name in a subclass cannot override them.
 *
 * @param declaring internal name of the class that declares the field
 * @param ordinal the attribute's ordinal; meaningless for a part
 * @param part whether the class is an embeddable, whose reads are not tracked
 */
record TrackedField(String declaring, String name, Type type, int ordinal, boolean part, int visibility) {
    private static final int VISIBILITIES = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED | Opcodes.ACC_PRIVATE;

    static TrackedField of(FieldDescription field, int ordinal, boolean part) {
        return new TrackedField(
                field.getDeclaringType().asErasure().getInternalName(),
                field.getName(),
                Type.getType(field.getDescriptor()),
                ordinal,
                part,
                field.getModifiers() & VISIBILITIES);
    }

    String readMethod() {
        return "$read_" + name;
    }

    String readDescriptor() {
        return "(L" + declaring + ";)" + type.getDescriptor();
    }

    String writeMethod() {
        return "$write_" + name;
    }

    String writeDescriptor() {
        return "(L" + declaring + ";" + type.getDescriptor() + ")V";
    }
}
