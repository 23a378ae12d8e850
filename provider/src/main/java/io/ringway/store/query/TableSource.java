// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.Problem;
import io.ringway.RingwayException;
import io.ringway.connect.Await;
import io.ringway.connect.Lease;
import io.ringway.connect.Placement;
import io.ringway.plan.read.Arguments;
import io.ringway.plan.read.SortKey;
import io.ringway.plan.read.TableRead;
import io.ringway.plan.read.TableRead.Fill;
import io.ringway.plan.read.TableRead.Reach;
import io.ringway.spi.Feature;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.RowPage;
import io.ringway.spi.ScanFacet;
import io.ringway.spi.ScanFacet.RingSplit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One read of a table: its statements, and in what order they are sent and their rows come. */
final class TableSource {
    private final TableRead read;
    private final PerPlace<TableStatements> statements;
    private final Fill[] fills;
    private final int frameSize;
    private final boolean divisible;

    TableSource(TableRead read, int frameSize) {
        this.read = read;
        this.statements = TableStatements.of(read);
        this.fills = read.fills().toArray(Fill[]::new);
        this.frameSize = frameSize;
        this.divisible = read.reach() == Reach.TABLE && (read.ofNone() != null || ReadShapes.isDivisible(read.shape()));
    }

    /**
     * The rows of a run.
     *
     * @param wanted how many at most; {@link QueryCall#ALL}
     * @param limited whether the database may be told so
     * @param fresh whether each row gets a frame of its own
     */
    FrameSource rows(Run run, Arguments arguments, long wanted, boolean limited, boolean fresh) {
        Statements sent = new Statements(run, wanted, limited);
        @Nullable
        Object[] values =
                SlotValues.of(read.operands(), arguments, read.operands().size() + sent.ownSlots());
        if (values == null) {
            return none();
        }
        sent.setLimit(values);
        FrameReader reader = new FrameReader(read.accepts(), fills, frameSize, fresh || read.merge() != null);
        if (!read.inTurn().isEmpty()) {
            return several(sent, SlotValues.inTurn(values, read.inTurn()), reader, arguments);
        }
        return divisible ? pieces(sent, values, reader) : new PagedRows(sent.send(values), reader);
    }

    /** Whether it is one statement, whose pages come one after the other. */
    boolean isOneStatement() {
        return read.inTurn().isEmpty() && !divisible;
    }

    /** Whether its rows come as one statement gives them, from one page of the database to the next. */
    boolean isResumable() {
        return read.inTurn().isEmpty() && ReadShapes.isDivisible(read.shape());
    }

    /**
     * Rows of one statement from where another run ended.
     *
     * @param from the database's paging state; null: from the beginning
     */
    ResumedRows resumed(Run run, Arguments arguments, int wanted, byte @Nullable [] from) {
        Statements sent = new Statements(run, wanted, false);
        @Nullable
        Object[] values =
                SlotValues.of(read.operands(), arguments, read.operands().size());
        FrameReader reader = new FrameReader(read.accepts(), fills, frameSize, false);
        return new ResumedRows(
                values == null ? null : (rows, state) -> sent.resume(values, rows, state), reader, wanted, from);
    }

    /** The rows of one statement when all that are wanted have arrived; no thread waits for them. */
    CompletionStage<FrameSource> arrived(Run run, Arguments arguments, long wanted) {
        Statements sent = new Statements(run, wanted, true);
        @Nullable
        Object[] values =
                SlotValues.of(read.operands(), arguments, read.operands().size() + sent.ownSlots());
        if (values == null) {
            return CompletableFuture.completedFuture(none());
        }
        sent.setLimit(values);
        FrameReader reader = new FrameReader(read.accepts(), fills, frameSize, false);
        long enough = read.countsInOrder() ? wanted : QueryCall.ALL;
        return sent.send(values)
                .thenCompose(page -> ArrivedRows.rest(page, new ArrayList<>(), enough))
                .thenApply(pages -> new ArrivedRows(pages, reader));
    }

    /** What there is when nothing is sent. */
    private FrameSource none() {
        List<@Nullable Object> cells = read.ofNone();
        if (cells == null) {
            return NoRows.INSTANCE;
        }
        @Nullable Object[] frame = new Object[frameSize];
        for (int i = 0; i < cells.size(); i++) {
            frame[read.fills().get(i).index()] = cells.get(i);
        }
        return new ListedFrames(List.<@Nullable Object[]>of(frame));
    }

    private FrameSource several(
            Statements sent, Iterator<@Nullable Object[]> values, FrameReader reader, Arguments arguments) {
        int window = sent.window();
        List<SortKey> order = read.merge();
        return order == null
                ? new SequencedRows(values, sent::send, reader, window)
                : new MergedRows(values, sent::send, reader, window, order, arguments);
    }

    /**
     * A table of one page is read by one request; of a larger one that page is read again, by piece. Who wants only some of
     * the results gets the rows in the order of the ring, so that the next ones can be asked for.
     */
    private FrameSource pieces(Statements sent, @Nullable Object[] values, FrameReader reader) {
        boolean rows = read.ofNone() == null;
        if (rows && !read.shape().filtering() && read.shape().where().isEmpty()) {
            CompletionStage<RowPage> whole = sent.send(values);
            if (sent.limited || !Await.on(whole).hasMorePages()) {
                return new PagedRows(whole, reader);
            }
        }
        RingSplit ring = sent.ring();
        if (ring == null) {
            return new PagedRows(sent.send(values), reader);
        }
        @Nullable Object[] unlimited = Arrays.copyOf(values, read.operands().size());
        Iterator<@Nullable Object[]> ranges = ReadShapes.ranges(unlimited, read.shape(), ring);
        int window = sent.run.limits().scanInFlight();
        return sent.run.inOrder()
                ? new SequencedRows(ranges, range -> sent.sendPiece(ring, range), reader, window)
                : new ScanRows(ranges, range -> sent.sendPiece(ring, range), reader, window);
    }

    /** The statements of this read in one run. */
    private final class Statements {
        private final Run run;
        private final long wanted;
        private final boolean limited;
        private final Lease lease;
        private final TableStatements at;
        private final OperationOptions options;

        Statements(Run run, long wanted, boolean limited) {
            Placement place = run.place(read.mapping());
            this.run = run;
            this.wanted = wanted;
            this.lease = run.lease(place);
            this.limited = limited && wanted <= Integer.MAX_VALUE && isLimitable();
            this.at = statements.at(place, lease.datastore());
            this.options = run.options(lease);
            if (read.shape().nearest() != null && !this.limited) {
                throw unlimited();
            }
        }

        /** Whether the database counts what is wanted: rows that all count, or groups where it counts those. */
        private boolean isLimitable() {
            return read.countsInOrder()
                    && (read.shape().grouping().isEmpty()
                            || lease.datastore().capabilities().supports(Feature.GROUP_LIMIT));
        }

        private RingwayException unlimited() {
            return new RingwayException(Problem.of("RW-1581", "The nearest rows are asked for, and not how many")
                    .at(read.mapping().name())
                    .because("The database finds the nearest ones only up to a limit")
                    .fix("Call setMaxResults"));
        }

        int ownSlots() {
            return limited ? 1 : 0;
        }

        void setLimit(@Nullable Object[] values) {
            if (limited) {
                values[values.length - 1] = Math.toIntExact(wanted);
            }
        }

        /** Who wants few rows does not ask many partitions for them. */
        int window() {
            return (int) Math.max(1, Math.min(wanted, run.limits().inFlight()));
        }

        CompletionStage<RowPage> send(@Nullable Object[] values) {
            return at.send(limited ? at.limited() : at.plain(), SlotValues.binding(values), options);
        }

        CompletionStage<RowPage> resume(@Nullable Object[] values, int rows, byte @Nullable [] from) {
            return at.resume(at.plain(), SlotValues.binding(values), options.withPageSize(rows), from);
        }

        CompletionStage<RowPage> sendPiece(RingSplit ring, @Nullable Object[] values) {
            return at.send(at.piece(ring.token()), SlotValues.binding(values), options);
        }

        /** Null when the ring cannot be divided. */
        @Nullable
        RingSplit ring() {
            Optional<ScanFacet> scan = lease.datastore().facet(ScanFacet.class);
            return scan.isEmpty()
                    ? null
                    : Await.on(scan.get().split(at.table(), run.limits().scanPieces()))
                            .orElse(null);
        }
    }
}
