// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/** Rewrites one class: its accesses to tracked fields and, when it is enhanced itself, its members. */
final class EnhancingVisitor extends ClassVisitor {
    private final TrackedTypes types;
    private final @Nullable TrackedType self;
    private final @Nullable SerialVersion serialVersion;
    private boolean initializer;

    /** @param self null for a class that only uses enhanced ones */
    EnhancingVisitor(ClassVisitor next, TrackedTypes types, @Nullable TrackedType self) {
        super(OpenedClassReader.ASM_API, next);
        this.types = types;
        this.self = self;
        this.serialVersion = self == null ? null : SerialVersion.of(self.type());
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        if (self == null || !self.root()) {
            super.visit(version, access, name, signature, superName, interfaces);
            return;
        }
        String added = TrackedMembers.interfaceOf(self);
        String[] before = interfaces == null ? new String[0] : interfaces;
        String[] after = new String[before.length + 1];
        System.arraycopy(before, 0, after, 0, before.length);
        after[before.length] = added;
        super.visit(version, access, name, signature == null ? null : signature + "L" + added + ";", superName, after);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
        if (method == null) {
            return null;
        }
        initializer |= name.equals("<clinit>");
        return name.equals("<init>")
                ? new AccessRewriter.OfConstructor(method, types, self)
                : new AccessRewriter(method, types, self);
    }

    @Override
    public void visitEnd() {
        if (self != null) {
            addMembers(self);
        }
        super.visitEnd();
    }

    private void addMembers(TrackedType type) {
        ClassVisitor target = cv;
        if (type.root()) {
            TrackedMembers.write(target, type);
        }
        for (TrackedField field : type.fields().values()) {
            AccessMethods.write(target, field);
        }
        constant(
                target,
                Opcodes.ACC_PUBLIC,
                EnhancedClasses.ATTRIBUTES,
                "Ljava/lang/String;",
                String.join(",", type.names()));
        if (serialVersion != null) {
            constant(target, Opcodes.ACC_PRIVATE, SerialVersion.FIELD, "J", serialVersion.value(initializer));
        }
    }

    private static void constant(ClassVisitor target, int visibility, String name, String descriptor, Object value) {
        int access = visibility | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;
        FieldVisitor field = target.visitField(access, name, descriptor, null, value);
        field.visitEnd();
    }
}
