// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites the reads and writes of tracked fields in one method to calls of their access methods. The operand stack is the
 * same before and after, so that frames stay valid.
 */
class AccessRewriter extends MethodVisitor {
    private final TrackedTypes types;
    private final @Nullable TrackedType self;

    /** @param self the enhanced class whose method it is; null for a class that only uses enhanced ones */
    AccessRewriter(MethodVisitor next, TrackedTypes types, @Nullable TrackedType self) {
        super(OpenedClassReader.ASM_API, next);
        this.types = types;
        this.self = self;
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        TrackedField field = isInstanceAccess(opcode) ? types.field(owner, name, descriptor) : null;
        if (field == null || (opcode == Opcodes.GETFIELD && field.part())) {
            super.visitFieldInsn(opcode, owner, name, descriptor);
        } else if (opcode == Opcodes.GETFIELD) {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, owner, field.readMethod(), field.readDescriptor(), false);
        } else {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, owner, field.writeMethod(), field.writeDescriptor(), false);
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        boolean clone =
                opcode == Opcodes.INVOKESPECIAL && name.equals("clone") && descriptor.equals("()Ljava/lang/Object;");
        if (self != null && clone) {
            forgetTracker(self);
        }
    }

    /** A clone is a new instance; what it does is no change of the one that it was made from. */
    private void forgetTracker(TrackedType type) {
        super.visitInsn(Opcodes.DUP);
        super.visitTypeInsn(Opcodes.CHECKCAST, type.type().getInternalName());
        super.visitInsn(Opcodes.ACONST_NULL);
        super.visitFieldInsn(
                Opcodes.PUTFIELD,
                type.type().getInternalName(),
                type.part() ? TrackedMembers.OWNER : TrackedMembers.TRACKER,
                Type.getDescriptor(io.ringway.spi.Tracker.class));
    }

    private static boolean isInstanceAccess(int opcode) {
        return opcode == Opcodes.GETFIELD || opcode == Opcodes.PUTFIELD;
    }

    /**
     * For constructors: until the superclass's constructor has run, an instance may only be written to as it is, and
     * nothing can have a tracker that is not there yet.
     */
    static final class OfConstructor extends AccessRewriter {
        private int created;
        private boolean initialized;

        OfConstructor(MethodVisitor next, TrackedTypes types, @Nullable TrackedType self) {
            super(next, types, self);
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            if (opcode == Opcodes.NEW) {
                created++;
            }
            super.visitTypeInsn(opcode, type);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            if (opcode == Opcodes.INVOKESPECIAL && name.equals("<init>")) {
                initialized |= created == 0;
                created--;
            }
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            if (initialized || opcode == Opcodes.GETFIELD) {
                super.visitFieldInsn(opcode, owner, name, descriptor);
            } else {
                mv.visitFieldInsn(opcode, owner, name, descriptor);
            }
        }
    }
}
