// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap;

import io.ringway.FlushListener;
import io.ringway.bootstrap.unit.BatchSizeSettings;
import io.ringway.bootstrap.unit.FlushSettings;
import io.ringway.bootstrap.unit.QuerySettings;
import io.ringway.bootstrap.unit.Settings;
import io.ringway.bootstrap.unit.TransactionType;
import io.ringway.bootstrap.unit.UnitDefinition;
import io.ringway.connect.Registry;
import io.ringway.connect.Router;
import io.ringway.context.Flusher;
import io.ringway.context.query.UnitQueries;
import io.ringway.data.UnitRepositories;
import io.ringway.data.cursor.CursorSeal;
import io.ringway.data.operation.UnitParts;
import io.ringway.jpa.CqlEntityManagerFactory;
import io.ringway.jpa.UnitServices;
import io.ringway.jpa.jta.Apis;
import io.ringway.jpa.jta.RegistryLookup;
import io.ringway.life.Lives;
import io.ringway.mapping.EntityModel;
import io.ringway.plan.PlanCache;
import io.ringway.schema.SchemaActions;
import io.ringway.schema.SchemaPermission;
import io.ringway.store.Accounting;
import io.ringway.store.BatchLimits;
import io.ringway.store.Batches;
import io.ringway.store.EntityReader;
import io.ringway.store.FlushLimits;
import io.ringway.store.MutationBatcher;
import io.ringway.store.NativeStore;
import io.ringway.store.StatelessStore;
import io.ringway.store.WriteClock;
import io.ringway.store.query.QueryLimits;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnitTransactionType;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts a unit's parts together, floor by floor, and opens it. */
final class UnitOpening {
    private UnitOpening() {}

    /**
     * @throws io.ringway.RingwayException when the unit is broken or a connection that it needs at once cannot be opened;
     *     nothing stays open then
     */
    static EntityManagerFactory open(UnitDefinition unit, UnitClasses classes) {
        Settings settings = Settings.of(unit);
        EntityModel model = classes.model();
        Lives lives = EntityListening.lives(unit, model);
        Registry registry = Registry.forUnit(unit.name());
        try {
            UnitConnections connections = new UnitConnections(unit, settings, registry);
            boolean devServer = connections.register();
            Router router = connections.router(model);
            connections.await();
            CompletableFuture<EntityManagerFactory> opened = new CompletableFuture<>();
            UnitServices services = services(
                    model,
                    registry,
                    router,
                    lives,
                    settings,
                    unit,
                    () -> opened.join().createEntityManager(),
                    SchemaGeneration.permission(settings.schema(), devServer));
            QueryChecks.check(unit.name(), model, services.queries());
            EntityManagerFactory factory = new CqlEntityManagerFactory(
                    unit.name(),
                    unit.properties(),
                    transactionType(unit.transactionType()),
                    Apis.haveTransactions() ? transactions(unit) : null,
                    services);
            // What is wrong with entity graphs, too, is told before the database is changed.
            SchemaGeneration.run(settings.schema().action(), services.schema());
            opened.complete(factory);
            OpenUnits.add(factory, unit.classLoader());
            return factory;
        } catch (RuntimeException | Error e) {
            registry.close();
            throw e;
        }
    }

    /** Where the unit finds JTA's transactions; null when it has its own. */
    private static @Nullable RegistryLookup transactions(UnitDefinition unit) {
        return unit.transactionType() == TransactionType.JTA ? JtaRegistry.lookup(unit) : null;
    }

    private static UnitServices services(
            EntityModel model,
            Registry registry,
            Router router,
            Lives lives,
            Settings settings,
            UnitDefinition unit,
            Supplier<EntityManager> entityManagers,
            SchemaPermission permission) {
        FlushLimits limits = limits(settings.flush());
        PlanCache plans = new PlanCache(model.mappings());
        EntityReader reader = new EntityReader(plans, limits.inFlight());
        WriteClock clock = new WriteClock(Clock.systemUTC());
        MutationBatcher batcher = new MutationBatcher(plans, clock, limits, reader);
        FlushListener flushListener =
                ApplicationObjects.of(settings.flush().listener(), FlushListener.class, "ringway.flush-listener", unit);
        Accounting accounting = new Accounting(router, flushListener);
        UnitQueries queries = new UnitQueries(
                model,
                queryLimits(limits, settings.query()),
                clock,
                settings.query().access());
        StatelessStore store =
                new StatelessStore(model, router, reader, batcher, accounting, lives, limits.upsertErases());
        UnitRepositories repositories = new UnitRepositories(new UnitParts(
                unit.name(),
                model,
                registry,
                router,
                lives,
                queries,
                store,
                entityManagers,
                CursorSeal.of(settings.query().cursorKey())));
        return new UnitServices(
                model,
                registry,
                router,
                lives,
                reader,
                new Flusher(batcher, accounting, lives),
                new NativeStore(),
                queries,
                store,
                new Batches(
                        model,
                        router,
                        plans,
                        clock,
                        accounting,
                        reader,
                        lives,
                        limits,
                        batchLimits(settings.batch()),
                        repositories),
                new SchemaActions(
                        model,
                        router,
                        settings.schema().replication(),
                        permission,
                        SchemaGeneration.terms(settings.schema(), unit.name())),
                repositories,
                settings.flush().merge() == FlushSettings.Merge.BLIND);
    }

    private static FlushLimits limits(FlushSettings flush) {
        return new FlushLimits(
                flush.concurrency(),
                flush.batchStatements(),
                flush.batchBytes(),
                flush.atomicity() == FlushSettings.Atomicity.LOGGED,
                flush.upsertNulls() == FlushSettings.UpsertNulls.ERASE);
    }

    private static QueryLimits queryLimits(FlushLimits flush, QuerySettings query) {
        return new QueryLimits(flush.inFlight(), query.scanConcurrency(), query.scanPieces(), query.scanMaxRows());
    }

    private static BatchLimits batchLimits(BatchSizeSettings batch) {
        return new BatchLimits(batch.warnBytes(), batch.failBytes());
    }

    private static PersistenceUnitTransactionType transactionType(TransactionType type) {
        return type == TransactionType.JTA
                ? PersistenceUnitTransactionType.JTA
                : PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }
}
