// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.connect.Await;
import io.ringway.spi.RowPage;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of several statements as their pages arrive, in no order. As many requests as the bound says are under way while
 * a page is read; so many pages may wait at most.
 */
final class ScanRows implements FrameSource {
    private final Iterator<@Nullable Object[]> values;
    private final Function<@Nullable Object[], CompletionStage<RowPage>> send;
    private final FrameReader reader;
    private final LinkedBlockingQueue<CompletableFuture<RowPage>> arrived = new LinkedBlockingQueue<>();
    private int underWay;
    private @Nullable RowPage page;

    ScanRows(
            Iterator<@Nullable Object[]> values,
            Function<@Nullable Object[], CompletionStage<RowPage>> send,
            FrameReader reader,
            int window) {
        this.values = values;
        this.send = send;
        this.reader = reader;
        while (underWay < window && values.hasNext()) {
            expect(send.apply(values.next()));
        }
    }

    @Override
    public boolean next() {
        while (!reader.next(page)) {
            if (underWay == 0) {
                return false;
            }
            turn();
        }
        return true;
    }

    private void turn() {
        RowPage next = Await.on(take());
        underWay--;
        page = next;
        if (next.hasMorePages()) {
            expect(next.nextPage());
        } else if (values.hasNext()) {
            expect(send.apply(values.next()));
        }
    }

    private void expect(CompletionStage<RowPage> stage) {
        underWay++;
        CompletableFuture<RowPage> future = stage.toCompletableFuture();
        future.whenComplete((done, failure) -> arrived.add(future));
    }

    /** An interruption does not end the wait, since the requests go on; it is kept for the caller. */
    private CompletableFuture<RowPage> take() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return arrived.take();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public @Nullable Object[] frame() {
        if (page == null) {
            throw new IllegalStateException("There is no current row; call next() first");
        }
        return reader.frame(page);
    }
}
