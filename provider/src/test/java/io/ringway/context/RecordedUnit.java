// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.ConnectionSpec;
import io.ringway.FlushListener;
import io.ringway.Problem;
import io.ringway.Replication;
import io.ringway.RoutedEntityManager;
import io.ringway.connect.EntityRoute;
import io.ringway.connect.Registry;
import io.ringway.connect.Router;
import io.ringway.context.query.UnitQueries;
import io.ringway.data.UnitRepositories;
import io.ringway.data.cursor.CursorSeal;
import io.ringway.data.operation.UnitParts;
import io.ringway.jpa.CqlEntityManagerFactory;
import io.ringway.jpa.UnitServices;
import io.ringway.jpa.jta.RegistryLookup;
import io.ringway.life.BeanValidation;
import io.ringway.life.Lives;
import io.ringway.life.PlainListeners;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.EntityModel;
import io.ringway.mapping.JoinTable;
import io.ringway.plan.PlanCache;
import io.ringway.recording.RecordingDatastore;
import io.ringway.recording.RecordingDatastoreProvider;
import io.ringway.schema.LockTerms;
import io.ringway.schema.SchemaActions;
import io.ringway.schema.SchemaPermission;
import io.ringway.schema.SyncTerms;
import io.ringway.spi.DatastoreException;
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
import jakarta.validation.Validation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A persistence unit over two recording connections, {@code here} (the default) and {@code there}, both with the keyspace
 * {@code shop} and the tables of the entities. A connection that a test registers by contact points cannot be opened. Its clock stands still, so that timestamps are 1000000, 1000001, ….
 */
public final class RecordedUnit {
    private static final FlushLimits LIMITS = new FlushLimits(256, 100, 32 * 1024, false, true);

    private final RecordingDatastore here = new RecordingDatastore("shop");
    private final RecordingDatastore there = new RecordingDatastore("shop");
    private final EntityManagerFactory factory;

    private RecordedUnit(
            FlushLimits limits,
            FlushListener listener,
            RegistryLookup transactions,
            boolean mergesBlindly,
            boolean validates,
            Class<?>... entities) {
        EntityModel model = EntityModel.of(List.of(entities));
        Lives lives = Lives.of(
                model,
                new PlainListeners(),
                validates
                        ? new BeanValidation(Validation.buildDefaultValidatorFactory(), true, Map.of(), model)
                        : null);
        Registry registry = Registry.forUnit(
                "recorded", Registry.over(List.of(new RecordingDatastoreProvider(RecordedUnit::refused))));
        registry.register("here", ConnectionSpec.ofSession(here), true);
        registry.register("there", ConnectionSpec.ofSession(there));
        List<EntityRoute> routes = new ArrayList<>();
        for (EntityMapping entity : model.entities()) {
            here.create(entity.tableSchema("shop"));
            there.create(entity.tableSchema("shop"));
            routes.add(
                    EntityRoute.of(entity.index(), entity.type(), entity.name(), model::isInherited, null, null, null));
        }
        for (JoinTable table : model.joinTables()) {
            here.create(table.rows().tableSchema("shop"));
            there.create(table.rows().tableSchema("shop"));
            EntityMapping owner = table.owner();
            for (EntityMapping mapping : List.of(table.rows(), table.partitions())) {
                routes.add(EntityRoute.of(
                        mapping.index(), owner.type(), owner.name(), model::isInherited, null, null, null));
            }
        }
        Router router = new Router(registry, routes, null, null);
        PlanCache plans = new PlanCache(model.mappings());
        EntityReader reader = new EntityReader(plans, limits.inFlight());
        WriteClock clock = new WriteClock(Clock.fixed(Instant.ofEpochSecond(1), ZoneOffset.UTC));
        MutationBatcher batcher = new MutationBatcher(plans, clock, limits, reader);
        Accounting accounting = new Accounting(router, listener);
        UnitQueries queries =
                new UnitQueries(model, new QueryLimits(16, 4, 4, 100_000), clock, io.ringway.QueryAccess.INDEXES);
        StatelessStore store =
                new StatelessStore(model, router, reader, batcher, accounting, lives, limits.upsertErases());
        UnitRepositories repositories = new UnitRepositories(new UnitParts(
                "recorded",
                model,
                registry,
                router,
                lives,
                queries,
                store,
                () -> factory().createEntityManager(),
                CursorSeal.of(null)));
        this.factory = new CqlEntityManagerFactory(
                "recorded",
                Map.of(),
                transactions == null
                        ? PersistenceUnitTransactionType.RESOURCE_LOCAL
                        : PersistenceUnitTransactionType.JTA,
                transactions,
                new UnitServices(
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
                                new BatchLimits(5 * 1024, 50 * 1024),
                                repositories),
                        new SchemaActions(
                                model,
                                router,
                                Replication.simple(1),
                                SchemaPermission.ALLOWED,
                                new SyncTerms(
                                        new LockTerms("recorded", Duration.ofSeconds(5), Duration.ofSeconds(60)),
                                        Duration.ofSeconds(5))),
                        repositories,
                        mergesBlindly));
    }

    public static RecordedUnit of(Class<?>... entities) {
        return of(LIMITS, entities);
    }

    public static RecordedUnit of(FlushLimits limits, Class<?>... entities) {
        return new RecordedUnit(limits, null, null, false, false, entities);
    }

    public static RecordedUnit heardBy(FlushListener listener, Class<?>... entities) {
        return new RecordedUnit(LIMITS, listener, null, false, false, entities);
    }

    /** Its transactions are JTA's. */
    public static RecordedUnit in(RegistryLookup transactions, Class<?>... entities) {
        return new RecordedUnit(LIMITS, null, transactions, false, false, entities);
    }

    /** Its merge reads nothing that it can do without. */
    public static RecordedUnit mergingBlindly(Class<?>... entities) {
        return new RecordedUnit(LIMITS, null, null, true, false, entities);
    }

    /** Its repositories check the constraints of their methods. */
    public static RecordedUnit validating(Class<?>... entities) {
        return new RecordedUnit(LIMITS, null, null, false, true, entities);
    }

    public EntityManagerFactory factory() {
        return factory;
    }

    public RoutedEntityManager em() {
        return factory.createEntityManager().unwrap(RoutedEntityManager.class);
    }

    public RecordingDatastore here() {
        return here;
    }

    public RecordingDatastore there() {
        return there;
    }

    /** What was sent to {@code here} since the last call, without timestamps. */
    public List<String> log() {
        return withoutTimestamps(exactLog());
    }

    /** What was sent to {@code there} since the last call, without timestamps. */
    public List<String> logThere() {
        List<String> lines = there.log();
        there.clearLog();
        return withoutTimestamps(lines);
    }

    /** What was sent to {@code here} since the last call. */
    public List<String> exactLog() {
        List<String> lines = here.log();
        here.clearLog();
        return lines;
    }

    /** What one transaction sends to {@code here}. */
    public List<String> in(Consumer<EntityManager> work) {
        here.clearLog();
        factory.runInTransaction(work);
        return log();
    }

    private static RecordingDatastore refused(ConnectionSpec spec) {
        throw new DatastoreException(
                Problem.of("RW-1410", "No contact point answers").at(String.join(", ", spec.contactPoints())),
                DatastoreException.Effect.NOT_APPLIED,
                null);
    }

    private static List<String> withoutTimestamps(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceAll(" \\{timestamp=\\d+}", ""))
                .toList();
    }
}
