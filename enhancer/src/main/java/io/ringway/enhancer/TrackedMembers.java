// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import io.ringway.spi.Tracked;
import io.ringway.spi.TrackedPart;
import io.ringway.spi.Tracker;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Writes the fields that hold the tracker, and the methods of {@link Tracked} and {@link TrackedPart}. */
final class TrackedMembers {
    static final String TRACKER = "$tracker";
    static final String OWNER = "$owner";
    static final String ORDINAL = "$ordinal";

    private static final String TRACKER_TYPE = Type.getDescriptor(Tracker.class);

    private final ClassVisitor target;
    private final String type;

    private TrackedMembers(ClassVisitor target, TrackedType type) {
        this.target = target;
        this.type = type.type().getInternalName();
    }

    /** The interface that the outermost class of a chain implements. */
    static String interfaceOf(TrackedType type) {
        return Type.getInternalName(type.part() ? TrackedPart.class : Tracked.class);
    }

    static void write(ClassVisitor target, TrackedType type) {
        TrackedMembers members = new TrackedMembers(target, type);
        if (type.part()) {
            members.field(OWNER, TRACKER_TYPE);
            members.field(ORDINAL, "I");
            members.ownerSetter();
        } else {
            members.field(TRACKER, TRACKER_TYPE);
            members.trackerGetter();
            members.trackerSetter();
        }
    }

    private void field(String name, String descriptor) {
        int access = Opcodes.ACC_PROTECTED | Opcodes.ACC_TRANSIENT | Opcodes.ACC_SYNTHETIC;
        target.visitField(access, name, descriptor, null, null).visitEnd();
    }

    private MethodVisitor begin(String name, String descriptor) {
        MethodVisitor method =
                target.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC, name, descriptor, null, null);
        method.visitCode();
        method.visitVarInsn(Opcodes.ALOAD, 0);
        return method;
    }

    private static void end(MethodVisitor method, int opcode) {
        method.visitInsn(opcode);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }

    private void trackerGetter() {
        MethodVisitor method = begin(TRACKER, "()" + TRACKER_TYPE);
        method.visitFieldInsn(Opcodes.GETFIELD, type, TRACKER, TRACKER_TYPE);
        end(method, Opcodes.ARETURN);
    }

    private void trackerSetter() {
        MethodVisitor method = begin(TRACKER, "(" + TRACKER_TYPE + ")V");
        method.visitVarInsn(Opcodes.ALOAD, 1);
        method.visitFieldInsn(Opcodes.PUTFIELD, type, TRACKER, TRACKER_TYPE);
        end(method, Opcodes.RETURN);
    }

    private void ownerSetter() {
        MethodVisitor method = begin(OWNER, "(" + TRACKER_TYPE + "I)V");
        method.visitVarInsn(Opcodes.ALOAD, 1);
        method.visitFieldInsn(Opcodes.PUTFIELD, type, OWNER, TRACKER_TYPE);
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitVarInsn(Opcodes.ILOAD, 2);
        method.visitFieldInsn(Opcodes.PUTFIELD, type, ORDINAL, "I");
        end(method, Opcodes.RETURN);
    }
}
