// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.jpa.graph.GraphPlans;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.ReadSettings;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The properties of a find or refresh; those of others are ignored (Jakarta Persistence 3.2, 3.2.9). */
final class FindHints {
    static final String TIMEOUT = "jakarta.persistence.query.timeout";

    private final EntityManagerSession session;

    FindHints(EntityManagerSession session) {
        this.session = session;
    }

    ReadSettings read(Class<?> type, @Nullable LockModeType lockMode, @Nullable Map<String, Object> properties) {
        return read(type, properties).withLock(lockMode);
    }

    /** @param entity what is read again, or locked; null is refused later */
    ReadSettings of(
            @Nullable Object entity, @Nullable LockModeType lockMode, @Nullable Map<String, Object> properties) {
        return read(entity == null ? Object.class : entity.getClass(), properties)
                .withLock(lockMode);
    }

    /** @param type of what is read */
    ReadSettings read(Class<?> type, @Nullable Map<String, Object> properties) {
        EntityMapping mapping = session.unit().model().find(type).orElse(null);
        Map<String, Object> given = properties == null ? Map.of() : properties;
        given.forEach(QueryHints::check);
        var unused = CacheModes.of(given);
        Object timeout = given.getOrDefault(TIMEOUT, session.properties().get(TIMEOUT));
        return new ReadSettings(
                Routes.hinted(given.get(QueryHints.CONNECTION), given.get(QueryHints.KEYSPACE)),
                QueryHints.consistency(given.get(QueryHints.CONSISTENCY)),
                timeout == null ? null : milliseconds(timeout),
                QueryHints.profile(given.get(QueryHints.PROFILE)),
                null,
                GraphPlans.hinted(given, mapping));
    }

    static Duration milliseconds(Object timeout) {
        return Duration.ofMillis(
                timeout instanceof Number number ? number.longValue() : Long.parseLong(timeout.toString()));
    }
}
