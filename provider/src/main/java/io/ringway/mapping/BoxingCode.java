// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import static net.bytebuddy.jar.asm.Opcodes.*;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Type;

/** What generated code does with a value between a variable of its own type and one of {@code Object}. */
public final class BoxingCode {
    private BoxingCode() {}

    /** Makes an object of the value on the stack. */
    public static void box(MethodVisitor method, Class<?> type) {
        if (type.isPrimitive()) {
            String boxed = Type.getInternalName(FieldKind.boxed(type));
            String descriptor = "(" + Type.getDescriptor(type) + ")L" + boxed + ";";
            method.visitMethodInsn(INVOKESTATIC, boxed, "valueOf", descriptor, false);
        }
    }

    /** Makes a value of the type of the object on the stack. */
    public static void cast(MethodVisitor method, Class<?> type) {
        String boxed = Type.getInternalName(FieldKind.boxed(type));
        method.visitTypeInsn(CHECKCAST, boxed);
        if (type.isPrimitive()) {
            String descriptor = "()" + Type.getDescriptor(type);
            method.visitMethodInsn(INVOKEVIRTUAL, boxed, type.getName() + "Value", descriptor, false);
        }
    }
}
