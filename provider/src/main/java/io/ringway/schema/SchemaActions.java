// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.Problem;
import io.ringway.Replication;
import io.ringway.SchemaDrift;
import io.ringway.SchemaTool;
import io.ringway.connect.Router;
import io.ringway.mapping.EntityModel;
import java.util.List;

/**
 * Creates, drops, empties and checks the tables of a unit's entities, each where the routing rules place its entity.
 * What changes a schema is refused (RW-1620) where the unit says so.
 */
public final class SchemaActions {
    private final EntityModel model;
    private final Router router;
    private final SchemaSync sync;
    private final SchemaPermission permission;

    /** @param replication of the keyspaces that are created */
    public SchemaActions(
            EntityModel model, Router router, Replication replication, SchemaPermission permission, SyncTerms terms) {
        this.model = model;
        this.router = router;
        this.sync = new SchemaSync(new Planner(replication), terms);
        this.permission = permission;
    }

    /** The tool for applications. */
    public SchemaTool tool() {
        return new UnitSchemaTool(this, model);
    }

    /** Creates the tables that are not there, and before them the keyspaces when asked for; changes no table. */
    public void create(boolean keyspaces) {
        run(keyspaces ? Extent.NEW_KEYSPACES_AND_TABLES : Extent.NEW_TABLES);
    }

    /** Creates the keyspaces and tables that are not there, and adds to the others what they lack. */
    public void update() {
        run(Extent.KEYSPACES_AND_ADDITIONS);
    }

    /** Drops the tables that are there, and after them the keyspaces when asked for, whatever else they hold. */
    public void drop(boolean keyspaces) {
        permission.checkStandard();
        List<Target> targets = targets();
        SchemaDrop.tables(targets, progress -> {});
        if (keyspaces) {
            SchemaDrop.keyspaces(targets);
        }
    }

    /** Removes every row of the tables. */
    public void truncate() {
        permission.checkStandard();
        SchemaDrop.rows(targets());
    }

    /** How the tables differ from the entities, in the order of the entities; empty when all is well. */
    public List<Problem> validate() {
        return sync.plan(targets()).drift().stream()
                .filter(drift -> !drift.kind().harmless())
                .map(SchemaDrift::problem)
                .toList();
    }

    Router router() {
        return router;
    }

    SchemaSync sync() {
        return sync;
    }

    SchemaPermission permission() {
        return permission;
    }

    private void run(Extent extent) {
        permission.checkStandard();
        sync.run(targets(), extent, progress -> {});
    }

    private List<Target> targets() {
        return EntityChoice.routed(model.withJoinTables(model.entities())).targets(router);
    }
}
