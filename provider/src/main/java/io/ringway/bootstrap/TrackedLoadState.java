// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap;

import io.ringway.plan.RowTracker;
import jakarta.persistence.spi.LoadState;
import jakarta.persistence.spi.ProviderUtil;

/** What is known of an instance without its factory: an enhanced one knows what is loaded. */
final class TrackedLoadState implements ProviderUtil {
    @Override
    public LoadState isLoadedWithoutReference(Object entity, String attributeName) {
        RowTracker tracker = RowTracker.of(entity);
        if (tracker == null) {
            return LoadState.UNKNOWN;
        }
        return tracker.mapping()
                .attribute(attributeName)
                .map(attribute -> state(tracker.isThere(attribute)))
                .orElse(LoadState.UNKNOWN);
    }

    @Override
    public LoadState isLoadedWithReference(Object entity, String attributeName) {
        return isLoadedWithoutReference(entity, attributeName);
    }

    @Override
    public LoadState isLoaded(Object entity) {
        RowTracker tracker = RowTracker.of(entity);
        if (tracker == null) {
            return LoadState.UNKNOWN;
        }
        return state(tracker.isWhole());
    }

    private static LoadState state(boolean loaded) {
        return loaded ? LoadState.LOADED : LoadState.NOT_LOADED;
    }
}
