// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import static net.bytebuddy.jar.asm.Opcodes.*;

import io.ringway.Problem;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Type;

/**
 * Gets the full access to a class that defining a nest mate takes. A lookup that crosses from one module to another never
 * has it, and classes of two class loaders always are of two modules. There a small class is put into the package of the
 * entity, which asks for the lookup from within, and lets its module read ours.
 */
public final class PackageDoor {
    private static final String NAME = "$RingwayDoor";
    private static final MethodType OPEN = MethodType.methodType(Lookup.class, Module.class);

    private PackageDoor() {}

    /** @throws IllegalAccessException when the class's package is not open to this module */
    public static Lookup open(Class<?> type) throws IllegalAccessException {
        Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        if (lookup.hasFullPrivilegeAccess()) {
            return lookup;
        }
        try {
            Lookup inside =
                    (Lookup) lookup.findStatic(door(lookup), "open", OPEN).invokeExact(PackageDoor.class.getModule());
            return MethodHandles.privateLookupIn(type, inside);
        } catch (IllegalAccessException | RuntimeException | Error refused) {
            throw refused;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Says that a package is not open. */
    public static Problem closed(Class<?> type) {
        Module own = PackageDoor.class.getModule();
        String target = own.isNamed() ? " to " + own.getName() : "";
        return Problem.of("RW-1116", "Ringway has no access to the class")
                .at(type.getName())
                .because("The module " + type.getModule().getName() + " does not open the package "
                        + type.getPackageName())
                .fix("Write in its module-info: opens " + type.getPackageName() + target);
    }

    /** Says that nothing can be generated beside a class. */
    public static Problem invisible(Class<?> type, Throwable cause) {
        return Problem.of("RW-1117", "No accessor can be defined beside the class")
                .at(type.getName())
                .because("Its class loader does not see Ringway: " + cause)
                .fix("Put the provider where the application's class loader finds it");
    }

    /** Its name differs between class loaders: a parent may have a door to a package of the same name. */
    private static Class<?> door(Lookup lookup) throws IllegalAccessException {
        Class<?> type = lookup.lookupClass();
        String own = NAME + Integer.toHexString(System.identityHashCode(type.getClassLoader()));
        String name = type.getPackageName().isEmpty() ? own : type.getPackageName() + "." + own;
        synchronized (PackageDoor.class) {
            try {
                return lookup.findClass(name);
            } catch (ClassNotFoundException first) {
                return lookup.defineClass(code(name.replace('.', '/')));
            }
        }
    }

    private static byte[] code(String name) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(V17, ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC, name, null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(ACC_STATIC, "open", OPEN.toMethodDescriptorString(), null, null);
        method.visitCode();
        method.visitLdcInsn(Type.getObjectType(name));
        method.visitMethodInsn(INVOKEVIRTUAL, "java/lang/Class", "getModule", "()Ljava/lang/Module;", false);
        method.visitVarInsn(ALOAD, 0);
        method.visitMethodInsn(
                INVOKEVIRTUAL, "java/lang/Module", "addReads", "(Ljava/lang/Module;)Ljava/lang/Module;", false);
        method.visitInsn(POP);
        method.visitMethodInsn(
                INVOKESTATIC,
                "java/lang/invoke/MethodHandles",
                "lookup",
                "()Ljava/lang/invoke/MethodHandles$Lookup;",
                false);
        method.visitInsn(ARETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
