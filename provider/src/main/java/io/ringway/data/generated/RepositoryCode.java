// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.generated;

import static net.bytebuddy.jar.asm.Opcodes.*;

import io.ringway.data.declared.CallableMethod;
import io.ringway.data.declared.RepositoryInterface;
import io.ringway.mapping.BoxingCode;
import io.ringway.spi.RepositoryOperation;
import java.lang.reflect.Method;
import java.util.List;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Type;

/**
 * Writes the class file of a repository: for each method without a body one that calls an operation; or that of one which stands
 * around another. It depends on the interface alone, and on nothing that a run knows.
 */
final class RepositoryCode {
    private static final String SUFFIX = "_Ringway";
    private static final String AROUND = "_RingwayAround";
    private static final String OPERATIONS = "operations";
    private static final String OBJECT = Type.getInternalName(Object.class);
    private static final String OPERATION = Type.getInternalName(RepositoryOperation.class);
    private static final String ALL_OPERATIONS = Type.getDescriptor(RepositoryOperation[].class);
    private static final String SCOPE = Type.getInternalName(AutoCloseable.class);

    private final Class<?> repository;
    private final String name;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);

    private RepositoryCode(Class<?> repository, String name) {
        this.repository = repository;
        this.name = name.replace('.', '/');
    }

    /** The name of the class that implements an interface, in its package. */
    static String nameOf(Class<?> repository) {
        return repository.getName() + SUFFIX;
    }

    /** The name of the class that stands around one that implements an interface. */
    static String nameOfAround(Class<?> repository) {
        return repository.getName() + AROUND;
    }

    /**
     * The class that implements an interface. Its constructor takes the operations of the methods, in the order of {@link
     * RepositoryInterface#abstractMethods}, and behind them one that begins a call of a default method and gives what ends it.
     */
    static byte[] of(Class<?> repository) {
        RepositoryCode code = new RepositoryCode(repository, nameOf(repository));
        code.begin();
        List<Method> methods = RepositoryInterface.abstractMethods(repository);
        for (int i = 0; i < methods.size(); i++) {
            code.operation(methods.get(i), i);
        }
        for (Method method : repository.getMethods()) {
            if (method.isDefault() && !method.isBridge()) {
                code.scoped(method, methods.size());
            }
        }
        code.writer.visitEnd();
        return code.writer.toByteArray();
    }

    /** The class whose every method calls an operation, in the order of {@link CallableMethod#of}. */
    static byte[] around(Class<?> repository) {
        RepositoryCode code = new RepositoryCode(repository, nameOfAround(repository));
        code.begin();
        List<CallableMethod> methods = CallableMethod.of(repository);
        for (int i = 0; i < methods.size(); i++) {
            code.operation(methods.get(i).method(), i);
        }
        code.writer.visitEnd();
        return code.writer.toByteArray();
    }

    private void begin() {
        String[] interfaces = {Type.getInternalName(repository)};
        writer.visit(V17, ACC_PUBLIC | ACC_FINAL | ACC_SUPER, name, null, OBJECT, interfaces);
        writer.visitField(ACC_PRIVATE | ACC_FINAL, OPERATIONS, ALL_OPERATIONS, null, null);
        constructor();
    }

    private void constructor() {
        MethodVisitor code = writer.visitMethod(ACC_PUBLIC, "<init>", "(" + ALL_OPERATIONS + ")V", null, null);
        code.visitCode();
        code.visitVarInsn(ALOAD, 0);
        code.visitMethodInsn(INVOKESPECIAL, OBJECT, "<init>", "()V", false);
        code.visitVarInsn(ALOAD, 0);
        code.visitVarInsn(ALOAD, 1);
        code.visitFieldInsn(PUTFIELD, name, OPERATIONS, ALL_OPERATIONS);
        end(code, RETURN);
    }

    /** {@code return (R) operations[index].execute(new Object[] {arguments});} */
    private void operation(Method method, int index) {
        MethodVisitor code = implementing(method);
        loadOperation(code, index);
        Class<?>[] parameters = method.getParameterTypes();
        newArray(code, parameters.length);
        int local = 1;
        for (int i = 0; i < parameters.length; i++) {
            Type parameter = Type.getType(parameters[i]);
            code.visitInsn(DUP);
            code.visitIntInsn(SIPUSH, i);
            code.visitVarInsn(parameter.getOpcode(ILOAD), local);
            BoxingCode.box(code, parameters[i]);
            code.visitInsn(AASTORE);
            local += parameter.getSize();
        }
        execute(code);
        Class<?> result = method.getReturnType();
        if (result == void.class) {
            code.visitInsn(POP);
        } else {
            BoxingCode.cast(code, result);
        }
        end(code, Type.getType(result).getOpcode(IRETURN));
    }

    /** {@code try (AutoCloseable scope = operations[index].execute(new Object[0])) { return R.super.method(arguments); }} */
    private void scoped(Method method, int index) {
        MethodVisitor code = implementing(method);
        int scope = Type.getArgumentsAndReturnSizes(Type.getMethodDescriptor(method)) >> 2;
        loadOperation(code, index);
        newArray(code, 0);
        execute(code);
        code.visitTypeInsn(CHECKCAST, SCOPE);
        code.visitVarInsn(ASTORE, scope);
        Label begin = new Label();
        Label end = new Label();
        code.visitLabel(begin);
        callBody(code, method);
        code.visitLabel(end);
        close(code, scope);
        code.visitInsn(Type.getType(method.getReturnType()).getOpcode(IRETURN));
        Label thrown = new Label();
        code.visitTryCatchBlock(begin, end, thrown, null);
        code.visitLabel(thrown);
        close(code, scope);
        end(code, ATHROW);
    }

    private void callBody(MethodVisitor code, Method method) {
        code.visitVarInsn(ALOAD, 0);
        int local = 1;
        for (Type parameter : Type.getArgumentTypes(method)) {
            code.visitVarInsn(parameter.getOpcode(ILOAD), local);
            local += parameter.getSize();
        }
        String owner = Type.getInternalName(repository);
        code.visitMethodInsn(INVOKESPECIAL, owner, method.getName(), Type.getMethodDescriptor(method), true);
    }

    private MethodVisitor implementing(Method method) {
        MethodVisitor code =
                writer.visitMethod(ACC_PUBLIC, method.getName(), Type.getMethodDescriptor(method), null, null);
        code.visitCode();
        return code;
    }

    private void loadOperation(MethodVisitor code, int index) {
        code.visitVarInsn(ALOAD, 0);
        code.visitFieldInsn(GETFIELD, name, OPERATIONS, ALL_OPERATIONS);
        code.visitIntInsn(SIPUSH, index);
        code.visitInsn(AALOAD);
    }

    private static void newArray(MethodVisitor code, int length) {
        code.visitIntInsn(SIPUSH, length);
        code.visitTypeInsn(ANEWARRAY, OBJECT);
    }

    private static void execute(MethodVisitor code) {
        code.visitMethodInsn(INVOKEINTERFACE, OPERATION, "execute", "([Ljava/lang/Object;)Ljava/lang/Object;", true);
    }

    private static void close(MethodVisitor code, int scope) {
        code.visitVarInsn(ALOAD, scope);
        code.visitMethodInsn(INVOKEINTERFACE, SCOPE, "close", "()V", true);
    }

    private static void end(MethodVisitor code, int opcode) {
        code.visitInsn(opcode);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
