// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.spi.ParameterWriter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The attribute that counts or dates the writes of a row (Jakarta Persistence 3.2, 3.5.2). Immutable. */
public final class VersionMapping {
    static final Set<Class<?>> TYPES =
            Set.of(Short.class, Integer.class, Long.class, Instant.class, LocalDateTime.class, Timestamp.class);

    private final BasicAttribute attribute;
    private final Class<?> type;

    VersionMapping(BasicAttribute attribute) {
        this.attribute = attribute;
        this.type = attribute.column().javaType();
    }

    public BasicAttribute attribute() {
        return attribute;
    }

    public ColumnMapping column() {
        return attribute.column();
    }

    /** What a new row gets: 1, so that a primitive's 0 always means new; or now, in milliseconds. */
    public Object initial() {
        return next(null);
    }

    /** Whether an instance with this version was never written: it has none, or a primitive's 0. */
    public boolean isNew(@Nullable Object current) {
        return current == null || (current instanceof Number number && number.longValue() == 0);
    }

    /** What follows a version: always another value; of times a later one. A number that cannot grow starts anew. */
    public Object next(@Nullable Object current) {
        if (type == Integer.class) {
            return current == null || (int) current == Integer.MAX_VALUE ? 1 : (int) current + 1;
        }
        if (type == Long.class) {
            return current == null || (long) current == Long.MAX_VALUE ? 1L : (long) current + 1;
        }
        if (type == Short.class) {
            return current == null || (short) current == Short.MAX_VALUE ? (short) 1 : (short) ((short) current + 1);
        }
        return moment(current);
    }

    private Object moment(@Nullable Object current) {
        Instant now = Times.millis(Instant.now());
        Object last = attribute.column().leaf().type().toStorage(current);
        Instant next = last != null && !now.isAfter((Instant) last) ? ((Instant) last).plusMillis(1) : now;
        if (type == LocalDateTime.class) {
            return LocalDateTime.ofInstant(next, ZoneOffset.UTC);
        }
        return type == Timestamp.class ? Timestamp.from(next) : next;
    }

    public @Nullable Object get(Object entity) {
        return attribute.get(entity);
    }

    public void set(Object entity, Object value) {
        attribute.set(entity, value);
    }

    /** Binds a version; null binds null, in a condition: the row has no version. */
    public void write(@Nullable Object version, ParameterWriter writer, int slot) {
        attribute.column().writeValue(version, writer, slot);
    }
}
