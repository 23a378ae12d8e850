// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ringway.context.RecordedUnit;
import io.ringway.context.contract.Account;
import io.ringway.context.contract.Car;
import jakarta.persistence.Cache;
import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The second-level cache that is not there (Jakarta Persistence 3.2, 3.9). */
class CacheTest {
    private static final String READ = "SELECT id FROM shop.leaflet WHERE id=1";

    @Entity
    @Cacheable
    static class Leaflet {
        @Id
        int id;
    }

    private final RecordedUnit unit = RecordedUnit.of(Leaflet.class, Car.class);
    private final Cache cache = unit.factory().getCache();

    @Test
    void everyContextReadsForItself() {
        Leaflet leaflet = new Leaflet();
        leaflet.id = 1;
        unit.in(em -> em.persist(leaflet));

        for (int i = 0; i < 2; i++) {
            assertThat(unit.in(em -> em.find(Leaflet.class, 1, CacheRetrieveMode.USE, CacheStoreMode.REFRESH)))
                    .containsExactly(READ);
        }
        assertThat(cache.contains(Leaflet.class, 1)).isFalse();
    }

    @Test
    void evictionIsTakenAndDoesNothing() {
        cache.evict(Leaflet.class, 1);
        cache.evict(Leaflet.class);
        cache.evictAll();

        assertThat(unit.log()).isEmpty();
        assertThat(cache.unwrap(Cache.class)).isSameAs(cache);
        List<ThrowingCallable> wrong = List.of(
                () -> cache.contains(Account.class, 1),
                () -> cache.contains(Leaflet.class, "1"),
                () -> cache.evict(Account.class),
                () -> cache.evict(Leaflet.class, 1L));
        wrong.forEach(
                use -> assertThatIllegalArgumentException().isThrownBy(use).withMessageMatching("RW-1[0-9]+: .*"));
    }

    @Test
    void modesAreKept() {
        EntityManager em = unit.em();
        assertThat(em.getCacheRetrieveMode()).isEqualTo(CacheRetrieveMode.USE);
        assertThat(em.getCacheStoreMode()).isEqualTo(CacheStoreMode.USE);
        em.setCacheRetrieveMode(CacheRetrieveMode.BYPASS);
        em.setProperty(CacheModes.STORE, "refresh");
        assertThat(em.getCacheRetrieveMode()).isEqualTo(CacheRetrieveMode.BYPASS);
        assertThat(em.getCacheStoreMode()).isEqualTo(CacheStoreMode.REFRESH);

        Query query = em.createNativeQuery("SELECT id FROM leaflet");
        assertThat(query.getCacheRetrieveMode()).isEqualTo(CacheRetrieveMode.BYPASS);
        query.setCacheRetrieveMode(CacheRetrieveMode.USE).setHint(CacheModes.STORE, CacheStoreMode.BYPASS);
        assertThat(query.getCacheRetrieveMode()).isEqualTo(CacheRetrieveMode.USE);
        assertThat(query.getCacheStoreMode()).isEqualTo(CacheStoreMode.BYPASS);
        assertThat(em.getCacheStoreMode()).isEqualTo(CacheStoreMode.REFRESH);
    }

    @Test
    void whatIsNoModeIsRefused() {
        EntityManager em = unit.em();
        Map<String, Object> hints = Map.of(CacheModes.RETRIEVE, "always");
        List<ThrowingCallable> wrong = List.of(
                () -> em.find(Leaflet.class, 1, hints),
                () -> em.createNativeQuery("SELECT id FROM leaflet").setHint(CacheModes.RETRIEVE, "always"),
                () -> em.setProperty(CacheModes.RETRIEVE, "always"),
                () -> unit.factory().createEntityManager(hints));
        wrong.forEach(use -> assertThatIllegalArgumentException()
                .isThrownBy(use)
                .withMessage(
                        "RW-1364: The value 'always' of jakarta.persistence.cache.retrieveMode is no mode. Give one of"
                                + " [USE, BYPASS]."));
        assertThat(unit.log()).isEmpty();
    }
}
