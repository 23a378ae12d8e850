// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Problem;
import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cache modes that an EntityManager or a query was given (Jakarta Persistence 3.2, 3.9.2). They are kept, and have no
 * effect: there is no second-level cache.
 */
final class CacheModes {
    static final String RETRIEVE = "jakarta.persistence.cache.retrieveMode";
    static final String STORE = "jakarta.persistence.cache.storeMode";

    private CacheRetrieveMode retrieve;
    private CacheStoreMode store;

    private CacheModes(CacheRetrieveMode retrieve, CacheStoreMode store) {
        this.retrieve = retrieve;
        this.store = store;
    }

    /**
     * Those that properties or hints name; USE where they name none.
     *
     * @throws IllegalArgumentException RW-1364, when a value is no mode
     */
    static CacheModes of(Map<String, ?> given) {
        return new CacheModes(
                mode(CacheRetrieveMode.class, RETRIEVE, given.get(RETRIEVE), CacheRetrieveMode.USE),
                mode(CacheStoreMode.class, STORE, given.get(STORE), CacheStoreMode.USE));
    }

    /** The same, to be changed apart. */
    CacheModes copy() {
        return new CacheModes(retrieve, store);
    }

    CacheRetrieveMode retrieve() {
        return retrieve;
    }

    void retrieve(CacheRetrieveMode mode) {
        retrieve = mode;
    }

    CacheStoreMode store() {
        return store;
    }

    void store(CacheStoreMode mode) {
        store = mode;
    }

    /** Takes a property or hint, if it is one of the two. */
    void take(String name, @Nullable Object value) {
        retrieve = name.equals(RETRIEVE) ? mode(CacheRetrieveMode.class, name, value, retrieve) : retrieve;
        store = name.equals(STORE) ? mode(CacheStoreMode.class, name, value, store) : store;
    }

    private static <M extends Enum<M>> M mode(Class<M> type, String name, @Nullable Object value, M otherwise) {
        if (value == null) {
            return otherwise;
        }
        for (M mode : type.getEnumConstants()) {
            if (mode == value || mode.name().equals(value.toString().toUpperCase(Locale.ROOT))) {
                return mode;
            }
        }
        throw new IllegalArgumentException(Problem.of("RW-1364", "The value '" + value + "' of " + name + " is no mode")
                .fix("Give one of " + Arrays.toString(type.getEnumConstants()))
                .text());
    }
}
