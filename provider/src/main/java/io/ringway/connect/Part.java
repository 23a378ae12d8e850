// SPDX-License-Identifier: Apache-2.0
package io.ringway.connect;

import io.ringway.Using;
import org.jspecify.annotations.Nullable;

/** The two halves of a route, each decided on its own. */
enum Part {
    CONNECTION {
        @Override
        @Nullable
        String of(Using route) {
            return route.connection();
        }

        @Override
        String of(Placement place) {
            return place.connection();
        }

        @Override
        @Nullable
        String of(EntityRoute entity) {
            return entity.connection();
        }

        @Override
        @Nullable
        String detailOf(EntityRoute entity) {
            return entity.connectionDetail();
        }
    },
    KEYSPACE {
        @Override
        @Nullable
        String of(Using route) {
            return route.keyspace();
        }

        @Override
        String of(Placement place) {
            return place.keyspace();
        }

        @Override
        @Nullable
        String of(EntityRoute entity) {
            return entity.keyspace();
        }

        @Override
        @Nullable
        String detailOf(EntityRoute entity) {
            return entity.keyspaceDetail();
        }
    };

    abstract @Nullable String of(Using route);

    abstract String of(Placement place);

    abstract @Nullable String of(EntityRoute entity);

    abstract @Nullable String detailOf(EntityRoute entity);

    /** As in the names of properties. */
    String word() {
        return this == CONNECTION ? "connection" : "keyspace";
    }
}
