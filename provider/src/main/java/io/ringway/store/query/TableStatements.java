// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.connect.LoggedRoute;
import io.ringway.connect.Placement;
import io.ringway.mapping.ColumnMapping;
import io.ringway.plan.Preparation;
import io.ringway.plan.read.TableRead;
import io.ringway.spi.BoundSelection;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType;
import io.ringway.spi.Datastore;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.ParameterSource;
import io.ringway.spi.PreparedSelection;
import io.ringway.spi.RowPage;
import io.ringway.spi.Selection;
import io.ringway.spi.TableId;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The statements of one read at one place: the shape as it is, with a limit, and of a piece of the ring. */
final class TableStatements {
    private final Placement place;
    private final Datastore datastore;
    private final List<Column> partitionKey;
    private final Selection selection;
    private final Preparation<PreparedSelection> plain;
    private final Preparation<PreparedSelection> limited;
    private volatile @Nullable Preparation<PreparedSelection> piece;

    private TableStatements(TableRead read, Placement place, Datastore datastore) {
        this.place = place;
        this.datastore = datastore;
        this.partitionKey = read
                .mapping()
                .id()
                .columns()
                .subList(0, read.mapping().id().partitionColumns())
                .stream()
                .map(ColumnMapping::column)
                .toList();
        this.selection = read.shape()
                .withTable(new TableId(place.keyspace(), read.shape().table().table()));
        this.plain = new Preparation<>(() -> datastore.prepare(selection));
        this.limited = new Preparation<>(() -> datastore.prepare(selection.withLimit()));
    }

    static PerPlace<TableStatements> of(TableRead read) {
        return new PerPlace<>((place, datastore) -> new TableStatements(read, place, datastore));
    }

    TableId table() {
        return selection.table();
    }

    Preparation<PreparedSelection> plain() {
        return plain;
    }

    Preparation<PreparedSelection> limited() {
        return limited;
    }

    /** @param token the type of tokens, which is that of the cluster */
    Preparation<PreparedSelection> piece(ColumnType token) {
        Preparation<PreparedSelection> known = piece;
        if (known == null) {
            known = new Preparation<>(() -> datastore.prepare(selection.withTokenRange(partitionKey, token)));
            piece = known;
        }
        return known;
    }

    /** Sends one of them. */
    CompletionStage<RowPage> send(
            Preparation<PreparedSelection> statement, ParameterSource parameters, OperationOptions options) {
        PreparedSelection ready = statement.ready();
        return ready != null
                ? fetch(ready.bind(parameters, options))
                : statement.get().thenCompose(prepared -> fetch(prepared.bind(parameters, options)));
    }

    /**
     * Sends one of them, to go on where a page ended.
     *
     * @param from the paging state of that page; null: from the beginning
     */
    CompletionStage<RowPage> resume(
            Preparation<PreparedSelection> statement,
            ParameterSource parameters,
            OperationOptions options,
            byte @Nullable [] from) {
        return from == null
                ? send(statement, parameters, options)
                : statement.get().thenCompose(prepared -> fetch(prepared.resume(parameters, options, from)));
    }

    private CompletionStage<RowPage> fetch(BoundSelection bound) {
        boolean logged = LoggedRoute.enter(place);
        try {
            return datastore.fetch(bound);
        } finally {
            LoggedRoute.leave(logged);
        }
    }
}
