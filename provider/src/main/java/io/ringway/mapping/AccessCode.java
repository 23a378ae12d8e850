// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import static net.bytebuddy.jar.asm.Opcodes.*;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.List;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Type;

/** Writes the class file of a {@link FieldAccess}: each accessor is one switch over the positions of its kind. */
final class AccessCode {
    private static final String PARENT = Type.getInternalName(FieldAccess.class);
    private static final String OBJECT = "Ljava/lang/Object;";

    private final Class<?> declaring;
    private final List<Member> members;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

    private AccessCode(Class<?> declaring, List<Member> members) {
        this.declaring = declaring;
        this.members = members;
    }

    static byte[] of(Class<?> declaring, List<Member> members) {
        AccessCode code = new AccessCode(declaring, members);
        code.writer.visit(V17, ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC, code.name(), null, PARENT, null);
        code.constructor();
        code.instances();
        for (FieldKind kind : FieldKind.values()) {
            code.getter(kind);
            code.setter(kind);
        }
        code.writer.visitEnd();
        return code.writer.toByteArray();
    }

    private String name() {
        return Type.getInternalName(declaring) + "$$RingwayAccess";
    }

    private void constructor() {
        MethodVisitor method = writer.visitMethod(0, "<init>", "()V", null, null);
        method.visitCode();
        method.visitVarInsn(ALOAD, 0);
        method.visitMethodInsn(INVOKESPECIAL, PARENT, "<init>", "()V", false);
        end(method, RETURN);
    }

    private void instances() {
        if (declaring.isRecord()) {
            record();
        } else if (!Modifier.isAbstract(declaring.getModifiers()) && hasPlainConstructor(declaring)) {
            MethodVisitor method = writer.visitMethod(ACC_PUBLIC, "newInstance", "()" + OBJECT, null, null);
            method.visitCode();
            method.visitTypeInsn(NEW, Type.getInternalName(declaring));
            method.visitInsn(DUP);
            method.visitMethodInsn(INVOKESPECIAL, Type.getInternalName(declaring), "<init>", "()V", false);
            end(method, ARETURN);
        }
    }

    static boolean hasPlainConstructor(Class<?> type) {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 0) {
                return true;
            }
        }
        return false;
    }

    private void record() {
        MethodVisitor method = writer.visitMethod(ACC_PUBLIC, "newInstance", "([" + OBJECT + ")" + OBJECT, null, null);
        method.visitCode();
        method.visitTypeInsn(NEW, Type.getInternalName(declaring));
        method.visitInsn(DUP);
        StringBuilder descriptor = new StringBuilder("(");
        int index = 0;
        for (RecordComponent component : declaring.getRecordComponents()) {
            method.visitVarInsn(ALOAD, 1);
            method.visitLdcInsn(index++);
            method.visitInsn(AALOAD);
            BoxingCode.cast(method, component.getType());
            descriptor.append(Type.getDescriptor(component.getType()));
        }
        descriptor.append(")V");
        method.visitMethodInsn(INVOKESPECIAL, Type.getInternalName(declaring), "<init>", descriptor.toString(), false);
        end(method, ARETURN);
    }

    private void getter(FieldKind kind) {
        if (!hasAny(kind)) {
            return;
        }
        Type result = Type.getType(kind.primitive());
        String descriptor = "(" + OBJECT + "I)" + result.getDescriptor();
        MethodVisitor method = writer.visitMethod(ACC_PUBLIC, "get" + suffix(kind), descriptor, null, null);
        cases(method, kind, member -> {
            method.visitVarInsn(ALOAD, 1);
            method.visitTypeInsn(CHECKCAST, Type.getInternalName(declaring));
            read(method, member);
            if (kind == FieldKind.OBJECT) {
                BoxingCode.box(method, member.type());
            }
            method.visitInsn(result.getOpcode(IRETURN));
        });
    }

    private void setter(FieldKind kind) {
        if (!hasAny(kind) || declaring.isRecord()) {
            return;
        }
        Type value = Type.getType(kind.primitive());
        String descriptor = "(" + OBJECT + "I" + value.getDescriptor() + ")V";
        MethodVisitor method = writer.visitMethod(ACC_PUBLIC, "set" + suffix(kind), descriptor, null, null);
        cases(method, kind, member -> {
            method.visitVarInsn(ALOAD, 1);
            method.visitTypeInsn(CHECKCAST, Type.getInternalName(declaring));
            method.visitVarInsn(value.getOpcode(ILOAD), 3);
            if (kind == FieldKind.OBJECT) {
                BoxingCode.cast(method, member.type());
            }
            write(method, member);
            method.visitInsn(RETURN);
        });
    }

    /** One member's part of a switch; it ends with a return. */
    private interface Case {
        void write(Member member);
    }

    private void cases(MethodVisitor method, FieldKind kind, Case body) {
        method.visitCode();
        Label missing = new Label();
        Label[] labels = new Label[members.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = serves(kind, members.get(i)) ? new Label() : missing;
        }
        method.visitVarInsn(ILOAD, 2);
        method.visitTableSwitchInsn(0, labels.length - 1, missing, labels);
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] != missing) {
                method.visitLabel(labels[i]);
                method.visitFrame(F_SAME, 0, null, 0, null);
                body.write(members.get(i));
            }
        }
        method.visitLabel(missing);
        method.visitFrame(F_SAME, 0, null, 0, null);
        method.visitVarInsn(ILOAD, 2);
        method.visitMethodInsn(INVOKESTATIC, PARENT, "missing", "(I)Ljava/lang/IllegalStateException;", false);
        end(method, ATHROW);
    }

    private void read(MethodVisitor method, Member member) {
        Method getter = member.getter();
        Field field = member.field();
        String owner = Type.getInternalName(declaring);
        if (getter != null) {
            method.visitMethodInsn(INVOKEVIRTUAL, owner, getter.getName(), Type.getMethodDescriptor(getter), false);
            if (OptionalContent.isOptional(getter.getReturnType()) && member.type() != getter.getReturnType()) {
                method.visitMethodInsn(INVOKESTATIC, PARENT, "content", "(" + OBJECT + ")" + OBJECT, false);
            }
        } else if (field != null) {
            method.visitFieldInsn(GETFIELD, owner, field.getName(), Type.getDescriptor(field.getType()));
        }
    }

    private void write(MethodVisitor method, Member member) {
        Method setter = member.setter();
        Field field = member.field();
        String owner = Type.getInternalName(declaring);
        if (setter != null) {
            Class<?> parameter = setter.getParameterTypes()[0];
            if (parameter != member.type()) {
                String result = Type.getDescriptor(parameter);
                method.visitMethodInsn(INVOKESTATIC, PARENT, optional(parameter), "(" + OBJECT + ")" + result, false);
            }
            method.visitMethodInsn(INVOKEVIRTUAL, owner, setter.getName(), Type.getMethodDescriptor(setter), false);
        } else if (field != null) {
            method.visitFieldInsn(PUTFIELD, owner, field.getName(), Type.getDescriptor(field.getType()));
        } else {
            method.visitInsn(Type.getType(member.type()).getSize() == 2 ? POP2 : POP);
            method.visitInsn(POP);
        }
    }

    /** The name of the method that makes an Optional of the type. */
    private static String optional(Class<?> type) {
        return Character.toLowerCase(type.getSimpleName().charAt(0))
                + type.getSimpleName().substring(1);
    }

    private boolean hasAny(FieldKind kind) {
        for (Member member : members) {
            if (serves(kind, member)) {
                return true;
            }
        }
        return false;
    }

    /** The accessors for objects serve every member. */
    private static boolean serves(FieldKind kind, Member member) {
        return kind == FieldKind.OBJECT || FieldKind.of(member.type()) == kind;
    }

    private static String suffix(FieldKind kind) {
        String name = kind.primitive().getName();
        return kind == FieldKind.OBJECT ? "" : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static void end(MethodVisitor method, int opcode) {
        method.visitInsn(opcode);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }
}
