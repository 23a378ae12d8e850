// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import io.ringway.spi.Tracker;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Writes the two methods through which everything but a constructor's first instructions reaches a tracked field. */
final class AccessMethods {
    private static final String TRACKER = Type.getInternalName(Tracker.class);

    private final ClassVisitor target;
    private final TrackedField field;
    private final int tracker;

    private AccessMethods(ClassVisitor target, TrackedField field) {
        this.target = target;
        this.field = field;
        this.tracker = 1 + field.type().getSize();
    }

    static void write(ClassVisitor target, TrackedField field) {
        AccessMethods methods = new AccessMethods(target, field);
        if (field.part()) {
            methods.writePartWriter();
        } else {
            methods.writeReader();
            methods.writeWriter();
        }
    }

    private MethodVisitor begin(String name, String descriptor) {
        int access = field.visibility() | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        MethodVisitor method = target.visitMethod(access, name, descriptor, null, null);
        method.visitCode();
        return method;
    }

    private static void end(MethodVisitor method, int opcode) {
        method.visitInsn(opcode);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }

    private void writeReader() {
        MethodVisitor method = begin(field.readMethod(), field.readDescriptor());
        Label read = new Label();
        loadTracker(method, TrackedMembers.TRACKER, 1);
        method.visitVarInsn(Opcodes.ALOAD, 1);
        method.visitJumpInsn(Opcodes.IFNULL, read);
        method.visitVarInsn(Opcodes.ALOAD, 1);
        pushInt(method, field.ordinal());
        method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, TRACKER, "read", "(I)V", false);
        method.visitLabel(read);
        method.visitFrame(Opcodes.F_APPEND, 1, new Object[] {TRACKER}, 0, null);
        loadField(method);
        end(method, field.type().getOpcode(Opcodes.IRETURN));
    }

    private void writeWriter() {
        MethodVisitor method = begin(field.writeMethod(), field.writeDescriptor());
        Label mark = new Label();
        Label store = new Label();
        loadTracker(method, TrackedMembers.TRACKER, tracker);
        method.visitVarInsn(Opcodes.ALOAD, tracker);
        method.visitJumpInsn(Opcodes.IFNULL, store);
        method.visitVarInsn(Opcodes.ALOAD, tracker);
        pushInt(method, field.ordinal());
        method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, TRACKER, "isLoaded", "(I)Z", false);
        method.visitJumpInsn(Opcodes.IFEQ, mark);
        jumpIfSame(method, store);
        method.visitLabel(mark);
        method.visitFrame(Opcodes.F_APPEND, 1, new Object[] {TRACKER}, 0, null);
        method.visitVarInsn(Opcodes.ALOAD, tracker);
        pushInt(method, field.ordinal());
        method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, TRACKER, "write", "(I)V", false);
        method.visitLabel(store);
        method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        storeField(method);
        end(method, Opcodes.RETURN);
    }

    private void writePartWriter() {
        MethodVisitor method = begin(field.writeMethod(), field.writeDescriptor());
        Label store = new Label();
        loadTracker(method, TrackedMembers.OWNER, tracker);
        method.visitVarInsn(Opcodes.ALOAD, tracker);
        method.visitJumpInsn(Opcodes.IFNULL, store);
        jumpIfSame(method, store);
        method.visitVarInsn(Opcodes.ALOAD, tracker);
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitFieldInsn(Opcodes.GETFIELD, field.declaring(), TrackedMembers.ORDINAL, "I");
        method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, TRACKER, "write", "(I)V", false);
        method.visitLabel(store);
        method.visitFrame(Opcodes.F_APPEND, 1, new Object[] {TRACKER}, 0, null);
        storeField(method);
        end(method, Opcodes.RETURN);
    }

    private void loadTracker(MethodVisitor method, String name, int local) {
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitFieldInsn(Opcodes.GETFIELD, field.declaring(), name, Type.getDescriptor(Tracker.class));
        method.visitVarInsn(Opcodes.ASTORE, local);
    }

    private void jumpIfSame(MethodVisitor method, Label same) {
        Comparison comparison = Comparison.of(field.type());
        loadValue(method);
        comparison.convert(method);
        loadField(method);
        comparison.convert(method);
        comparison.jumpIfSame(method, same);
    }

    private void loadField(MethodVisitor method) {
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitFieldInsn(
                Opcodes.GETFIELD, field.declaring(), field.name(), field.type().getDescriptor());
    }

    private void storeField(MethodVisitor method) {
        method.visitVarInsn(Opcodes.ALOAD, 0);
        loadValue(method);
        method.visitFieldInsn(
                Opcodes.PUTFIELD, field.declaring(), field.name(), field.type().getDescriptor());
    }

    private void loadValue(MethodVisitor method) {
        method.visitVarInsn(field.type().getOpcode(Opcodes.ILOAD), 1);
    }

    private static void pushInt(MethodVisitor method, int value) {
        if (value <= 5) {
            method.visitInsn(Opcodes.ICONST_0 + value);
        } else if (value <= Byte.MAX_VALUE) {
            method.visitIntInsn(Opcodes.BIPUSH, value);
        } else {
            method.visitIntInsn(Opcodes.SIPUSH, value);
        }
    }
}
