// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.operation;

import io.ringway.connect.Registry;
import io.ringway.connect.Router;
import io.ringway.context.query.UnitQueries;
import io.ringway.data.cursor.CursorSeal;
import io.ringway.life.Lives;
import io.ringway.mapping.EntityModel;
import io.ringway.store.StatelessStore;
import jakarta.persistence.EntityManager;
import java.util.function.Supplier;

/**
 * The parts of a unit that operations are made of.
 *
 * @param name of the unit
 * @param entityManagers opens one of the unit
 * @param cursors seals the cursors of pages in no order
 */
public record UnitParts(
        String name,
        EntityModel model,
        Registry registry,
        Router router,
        Lives lives,
        UnitQueries queries,
        StatelessStore store,
        Supplier<EntityManager> entityManagers,
        CursorSeal cursors) {}
