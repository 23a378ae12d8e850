// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.plan.read.Arguments;
import io.ringway.plan.read.Expression;
import io.ringway.spi.RowPage;
import io.ringway.store.RequestWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows that keys in the row name. Those of many rows are read at once, each once; what was found is kept for the next. */
final class KeyJoin implements Join {
    /** How many rows that were found are kept from one burst of reads to the next. */
    private static final int KEPT = 10_000;

    private final List<Expression> keys;
    private final List<KeyReads> reads;
    private final Run run;
    private final Arguments arguments;
    private final Map<List<Object>, List<Match>> found = new HashMap<>();
    private int held;

    /** @param reads of each table in which rows can be */
    KeyJoin(List<Expression> keys, List<KeyReads> reads, Run run, Arguments arguments) {
        this.keys = keys;
        this.reads = reads;
        this.run = run;
        this.arguments = arguments;
    }

    @Override
    public void prepare(List<@Nullable Object[]> rows) {
        if (held > KEPT) {
            forget();
        }
        List<List<Object>> missing = new ArrayList<>();
        for (@Nullable Object[] row : rows) {
            List<Object> key = key(row);
            if (key != null && !found.containsKey(key)) {
                found.put(key, new ArrayList<>());
                missing.add(key);
            }
        }
        List<Sent> sent = send(missing);
        for (Sent each : sent) {
            each.raise();
        }
        sent.forEach(this::keep);
    }

    private void forget() {
        found.clear();
        run.budget().release(held);
        held = 0;
    }

    /** Reads keys, and waits for all of them. */
    private List<Sent> send(List<List<Object>> missing) {
        RequestWindow window = new RequestWindow(run.limits().inFlight());
        List<Sent> all = new ArrayList<>();
        for (KeyReads each : reads) {
            KeyReads.Sent statement = missing.isEmpty() ? null : each.in(run, arguments);
            if (statement != null) {
                for (List<Object> key : missing) {
                    Sent sent = new Sent(key, each);
                    all.add(sent);
                    window.send(() -> statement.pages(key, sent.pages), (done, failure) -> sent.failure = failure);
                }
            }
        }
        window.await();
        return all;
    }

    private void keep(Sent sent) {
        List<@Nullable Object[]> rows = sent.of.cells(sent.pages);
        run.budget().hold(rows.size());
        held += rows.size();
        List<Match> matches = found.computeIfAbsent(sent.key, missing -> new ArrayList<>());
        rows.forEach(cells -> matches.add(new Match(sent.of, cells)));
    }

    @Override
    public List<@Nullable Object[]> of(@Nullable Object[] row) {
        List<Object> key = key(row);
        List<Match> matches = key == null ? List.of() : found.getOrDefault(key, List.of());
        List<@Nullable Object[]> joined = new ArrayList<>(matches.size());
        for (Match match : matches) {
            @Nullable Object[] frame = row.clone();
            match.of.fill(frame, match.cells);
            joined.add(frame);
        }
        return joined;
    }

    /** Null when a part of it is null: nothing has such a key. */
    private @Nullable List<Object> key(@Nullable Object[] row) {
        Object[] key = new Object[keys.size()];
        for (int i = 0; i < key.length; i++) {
            Object value = keys.get(i).value(row, arguments);
            if (value == null) {
                return null;
            }
            key[i] = value;
        }
        return Arrays.asList(key);
    }

    /** A row that was found, by the cells that it fills. */
    private record Match(KeyReads of, @Nullable Object[] cells) {}

    /** The read of one key in one table. */
    private static final class Sent {
        private final List<Object> key;
        private final KeyReads of;
        private final List<RowPage> pages = new ArrayList<>();
        private @Nullable Throwable failure;

        Sent(List<Object> key, KeyReads of) {
            this.key = key;
            this.of = of;
        }

        void raise() {
            if (failure instanceof RuntimeException unchecked) {
                throw unchecked;
            }
        }
    }
}
