// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import java.util.Set;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * How a field's old and new value are told apart without boxing: floating-point numbers by their bits, values of known
 * immutable classes by {@code equals}, everything else by identity.
 */
enum Comparison {
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    VALUE,
    IDENTITY;

    private static final Set<String> IMMUTABLE = Set.of(
            "java.lang.String",
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Character",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double",
            "java.math.BigInteger",
            "java.math.BigDecimal",
            "java.util.UUID",
            "java.net.InetAddress",
            "java.net.Inet4Address",
            "java.net.Inet6Address",
            "io.ringway.CqlDuration",
            "com.datastax.oss.driver.api.core.data.CqlDuration");

    static Comparison of(Type type) {
        return switch (type.getSort()) {
            case Type.BOOLEAN, Type.BYTE, Type.SHORT, Type.CHAR, Type.INT -> INT;
            case Type.LONG -> LONG;
            case Type.FLOAT -> FLOAT;
            case Type.DOUBLE -> DOUBLE;
            default -> isImmutable(type) ? VALUE : IDENTITY;
        };
    }

    /** Turns the value on the stack into what is compared. */
    void convert(MethodVisitor method) {
        if (this == FLOAT) {
            method.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Float", "floatToRawIntBits", "(F)I", false);
        } else if (this == DOUBLE) {
            method.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Double", "doubleToRawLongBits", "(D)J", false);
        }
    }

    /** Takes two converted values from the stack. */
    void jumpIfSame(MethodVisitor method, Label same) {
        switch (this) {
            case INT, FLOAT -> method.visitJumpInsn(Opcodes.IF_ICMPEQ, same);
            case LONG, DOUBLE -> {
                method.visitInsn(Opcodes.LCMP);
                method.visitJumpInsn(Opcodes.IFEQ, same);
            }
            case VALUE -> {
                method.visitMethodInsn(
                        Opcodes.INVOKESTATIC,
                        "java/util/Objects",
                        "equals",
                        "(Ljava/lang/Object;Ljava/lang/Object;)Z",
                        false);
                method.visitJumpInsn(Opcodes.IFNE, same);
            }
            case IDENTITY -> method.visitJumpInsn(Opcodes.IF_ACMPEQ, same);
        }
    }

    private static boolean isImmutable(Type type) {
        String name = type.getClassName();
        return IMMUTABLE.contains(name)
                || (name.startsWith("java.time.") && name.indexOf('.', "java.time.".length()) < 0);
    }
}
