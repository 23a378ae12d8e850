// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan.read;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compares values as the database would: numbers by value, text and bytes by their unsigned bytes. */
public final class Comparing {
    private Comparing() {}

    /** Whether both are the same value; null, which is unknown, when one is null. */
    public static @Nullable Boolean equal(@Nullable Object left, @Nullable Object right) {
        return left == null || right == null ? null : same(left, right);
    }

    /** Whether two values that are there are the same. */
    public static boolean same(Object left, Object right) {
        if (left.getClass() == right.getClass()) {
            if (left instanceof BigDecimal number) {
                return number.compareTo((BigDecimal) right) == 0;
            }
            if (left instanceof Double number) {
                return number.doubleValue() == (Double) right || number.equals(right);
            }
            if (left instanceof byte[] bytes) {
                return Arrays.equals(bytes, (byte[]) right);
            }
            return left.equals(right);
        }
        if (left instanceof Number || left instanceof Character || isBytes(left)) {
            return comparable(left, right) && compare(left, right) == 0;
        }
        return left.equals(right);
    }

    /**
     * The order of two values that are there.
     *
     * @throws ClassCastException when they have none
     */
    public static int compare(Object left, Object right) {
        if (left instanceof Number first && right instanceof Number second) {
            return numbers(first, second);
        }
        if (left instanceof String || left instanceof Character) {
            return texts(left.toString(), right.toString());
        }
        if (left instanceof UUID first && right instanceof UUID second) {
            return uuids(first, second);
        }
        if (isBytes(left)) {
            return bytes(left).compareTo(bytes(right));
        }
        return natural(left, right);
    }

    /** A value that equals those of all values that are the {@link #same}, for sets and maps. */
    public static @Nullable Object key(@Nullable Object value) {
        return value == null ? null : keyOf(value);
    }

    /** As {@link #key}, of a value that is there. */
    public static Object keyOf(Object value) {
        if (value instanceof Number number) {
            return number instanceof Double || number instanceof Float
                    ? floatingKey(number)
                    : exact(number).stripTrailingZeros();
        }
        return value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value;
    }

    private static Object floatingKey(Number number) {
        double value = number.doubleValue();
        return Double.isFinite(value) ? exact(number).stripTrailingZeros() : (Object) value;
    }

    private static boolean comparable(Object left, Object right) {
        return left instanceof Number && right instanceof Number
                || isBytes(left) && isBytes(right)
                || left instanceof Character && right instanceof String;
    }

    private static int numbers(Number left, Number right) {
        if (isWhole(left) && isWhole(right)) {
            return Long.compare(left.longValue(), right.longValue());
        }
        if (isFloating(left) && isFloating(right)) {
            double first = left.doubleValue();
            double second = right.doubleValue();
            return first == second ? 0 : Double.compare(first, second);
        }
        if (isBeyond(left)) {
            return left.doubleValue() == Double.NEGATIVE_INFINITY ? -1 : 1;
        }
        if (isBeyond(right)) {
            return right.doubleValue() == Double.NEGATIVE_INFINITY ? 1 : -1;
        }
        return exact(left).compareTo(exact(right));
    }

    private static boolean isWhole(Number number) {
        return number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte;
    }

    private static boolean isFloating(Number number) {
        return number instanceof Double || number instanceof Float;
    }

    /** Whether it is infinite, or no number. */
    private static boolean isBeyond(Number number) {
        return isFloating(number) && !Double.isFinite(number.doubleValue());
    }

    /** A float counts as the decimal that it is written as, so that {@code 0.1} is the same in every type. */
    public static BigDecimal exact(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        return isFloating(number) ? new BigDecimal(number.toString()) : BigDecimal.valueOf(number.longValue());
    }

    /** By code points, which is the order of the bytes of UTF-8. */
    private static int texts(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        for (int i = 0; i < shorter; i++) {
            char first = left.charAt(i);
            char second = right.charAt(i);
            if (first != second) {
                boolean oneIsSurrogate = Character.isSurrogate(first) != Character.isSurrogate(second);
                return oneIsSurrogate
                        ? Boolean.compare(Character.isSurrogate(first), Character.isSurrogate(second))
                        : first - second;
            }
        }
        return left.length() - right.length();
    }

    /** By version, then time-based ones by their time, then by unsigned bytes, as a column of type uuid does. */
    private static int uuids(UUID left, UUID right) {
        int byVersion = Integer.compare(left.version(), right.version());
        if (byVersion != 0) {
            return byVersion;
        }
        if (left.version() == 1) {
            int byTime = Long.compareUnsigned(left.timestamp(), right.timestamp());
            if (byTime != 0) {
                return byTime;
            }
        }
        int high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
    }

    private static boolean isBytes(Object value) {
        return value instanceof byte[] || value instanceof ByteBuffer;
    }

    private static Bytes bytes(Object value) {
        return value instanceof byte[] array ? new Bytes(ByteBuffer.wrap(array)) : new Bytes((ByteBuffer) value);
    }

    @SuppressWarnings("unchecked")
    private static int natural(Object left, Object right) {
        return ((Comparable<Object>) left).compareTo(right);
    }

    private record Bytes(ByteBuffer buffer) implements Comparable<Bytes> {
        @Override
        public int compareTo(Bytes other) {
            int shorter = Math.min(buffer.remaining(), other.buffer.remaining());
            for (int i = 0; i < shorter; i++) {
                int difference = Byte.compareUnsigned(
                        buffer.get(buffer.position() + i), other.buffer.get(other.buffer.position() + i));
                if (difference != 0) {
                    return difference;
                }
            }
            return Integer.compare(buffer.remaining(), other.buffer.remaining());
        }
    }
}
