// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Repositories;
import io.ringway.connect.Registry;
import io.ringway.connect.Router;
import io.ringway.context.Flusher;
import io.ringway.context.query.UnitQueries;
import io.ringway.life.Lives;
import io.ringway.mapping.EntityModel;
import io.ringway.schema.SchemaActions;
import io.ringway.store.Batches;
import io.ringway.store.EntityReader;
import io.ringway.store.NativeStore;
import io.ringway.store.StatelessStore;

/**
 * The parts that one persistence unit consists of, wired by {@code bootstrap}.
 *
 * @param mergesBlindly whether merge does not read what it can do without
 */
public record UnitServices(
        EntityModel model,
        Registry registry,
        Router router,
        Lives lives,
        EntityReader reader,
        Flusher flusher,
        NativeStore natives,
        UnitQueries queries,
        StatelessStore store,
        Batches batches,
        SchemaActions schema,
        Repositories repositories,
        boolean mergesBlindly) {}
