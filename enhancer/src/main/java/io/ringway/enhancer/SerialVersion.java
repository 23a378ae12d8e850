// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import net.bytebuddy.description.field.FieldDescription;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDefinition;
import net.bytebuddy.description.type.TypeDescription;
import org.jspecify.annotations.Nullable;

/**
 * The version that Java gives a serializable class without a {@code serialVersionUID} (Java Object Serialization
 * Specification, 4.6), taken before members are added, so that plain and enhanced instances can read each other.
 */
final class SerialVersion {
    static final String FIELD = "serialVersionUID";

    private static final int CLASS_BITS = Modifier.PUBLIC | Modifier.FINAL | Modifier.INTERFACE | Modifier.ABSTRACT;
    private static final int FIELD_BITS = Modifier.PUBLIC
            | Modifier.PRIVATE
            | Modifier.PROTECTED
            | Modifier.STATIC
            | Modifier.FINAL
            | Modifier.VOLATILE
            | Modifier.TRANSIENT;
    private static final int METHOD_BITS = Modifier.PUBLIC
            | Modifier.PRIVATE
            | Modifier.PROTECTED
            | Modifier.STATIC
            | Modifier.FINAL
            | Modifier.SYNCHRONIZED
            | Modifier.NATIVE
            | Modifier.ABSTRACT
            | Modifier.STRICT;

    private final TypeDescription type;

    private SerialVersion(TypeDescription type) {
        this.type = type;
    }

    /** Null for a class that declares its version, or is not serializable. */
    static @Nullable SerialVersion of(TypeDescription type) {
        boolean declared = type.getDeclaredFields().stream()
                .anyMatch(field -> field.getName().equals(FIELD) && field.isStatic());
        return declared || !type.isAssignableTo(java.io.Serializable.class) ? null : new SerialVersion(type);
    }

    /** @param initializer whether the class has a static initializer, which Byte Buddy's view of a class leaves out */
    long value(boolean initializer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writeType(out);
            writeFields(out);
            if (initializer) {
                writeMember(out, MethodDescription.TYPE_INITIALIZER_INTERNAL_NAME, Modifier.STATIC, "()V");
            }
            writeMethods(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] digest = sha1().digest(bytes.toByteArray());
        long value = 0;
        for (int index = Long.BYTES - 1; index >= 0; index--) {
            value = value << Byte.SIZE | (digest[index] & 0xFF);
        }
        return value;
    }

    private void writeType(DataOutputStream out) throws IOException {
        out.writeUTF(type.getName());
        out.writeInt(type.getModifiers() & CLASS_BITS);
        for (String name : type.getInterfaces().stream()
                .map(TypeDefinition::asErasure)
                .map(TypeDescription::getName)
                .sorted()
                .toList()) {
            out.writeUTF(name);
        }
    }

    private void writeFields(DataOutputStream out) throws IOException {
        List<FieldDescription.InDefinedShape> fields = type.getDeclaredFields().stream()
                .filter(field -> !field.isPrivate() || (!field.isStatic() && !field.isTransient()))
                .sorted(Comparator.comparing(FieldDescription::getName))
                .toList();
        for (FieldDescription field : fields) {
            writeMember(out, field.getName(), field.getModifiers() & FIELD_BITS, field.getDescriptor());
        }
    }

    private void writeMethods(DataOutputStream out) throws IOException {
        List<MethodDescription.InDefinedShape> methods = type.getDeclaredMethods().stream()
                .filter(method -> !method.isPrivate())
                .sorted(Comparator.comparing((MethodDescription method) -> !method.isConstructor())
                        .thenComparing(MethodDescription::getInternalName)
                        .thenComparing(MethodDescription::getDescriptor))
                .toList();
        for (MethodDescription method : methods) {
            writeMember(
                    out,
                    method.getInternalName(),
                    method.getModifiers() & METHOD_BITS,
                    method.getDescriptor().replace('/', '.'));
        }
    }

    private static void writeMember(DataOutputStream out, String name, int modifiers, String descriptor)
            throws IOException {
        out.writeUTF(name);
        out.writeInt(modifiers);
        out.writeUTF(descriptor);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
