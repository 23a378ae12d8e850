// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.utility.OpenedClassReader;

/** Looks for tracked fields in the constant pool of a class file, which is far cheaper than to read its methods. */
final class FieldUses {
    private static final int FIELD_REFERENCE = 9;

    private FieldUses() {}

    static boolean anyTracked(byte[] classFile, TrackedTypes types) {
        ClassReader reader = OpenedClassReader.of(classFile);
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int index = 1; index < reader.getItemCount(); index++) {
            int offset = reader.getItem(index);
            if (offset != 0
                    && reader.readByte(offset - 1) == FIELD_REFERENCE
                    && isTracked(reader, offset, buffer, types)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTracked(ClassReader reader, int offset, char[] buffer, TrackedTypes types) {
        int nameAndType = reader.getItem(reader.readUnsignedShort(offset + 2));
        return types.field(
                        reader.readClass(offset, buffer),
                        reader.readUTF8(nameAndType, buffer),
                        reader.readUTF8(nameAndType + 2, buffer))
                != null;
    }
}
