// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.plan.read.Arguments;
import io.ringway.plan.read.Expression;
import io.ringway.plan.read.JoinStep;
import io.ringway.plan.read.Rows;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the rows of a query come from, with the statements of its reads. */
sealed interface RowsSource {

    /**
     * The rows of a run.
     *
     * @param wanted how many are looked at; {@link QueryCall#ALL}
     * @param limited whether the database may be told so
     * @param fresh whether each row gets a frame of its own
     */
    FrameSource rows(Run run, Arguments arguments, long wanted, boolean limited, boolean fresh);

    static RowsSource of(Rows rows, int frameSize) {
        if (rows instanceof Rows.Tables tables) {
            return new Tables(tables.reads().stream()
                    .map(read -> new TableSource(read, frameSize))
                    .toList());
        }
        Rows.Joined joined = (Rows.Joined) rows;
        RowsSource left = of(joined.left(), frameSize);
        return new Joined(left, joined.outer(), joined.on(), joining(joined.step(), frameSize));
    }

    private static Joining joining(JoinStep step, int frameSize) {
        if (step instanceof JoinStep.ByKey byKey) {
            List<KeyReads> reads = byKey.reads().stream().map(KeyReads::new).toList();
            return (run, arguments) -> new KeyJoin(byKey.key(), reads, run, arguments);
        }
        if (step instanceof JoinStep.Elements elements) {
            return (run, arguments) -> new ElementsJoin(elements, arguments);
        }
        if (step instanceof JoinStep.Through through) {
            Joining first = joining(through.first(), frameSize);
            Joining then = joining(through.then(), frameSize);
            return (run, arguments) -> new ThroughJoin(first.in(run, arguments), then.in(run, arguments));
        }
        JoinStep.Product product = (JoinStep.Product) step;
        RowsSource right = of(product.right(), frameSize);
        return (run, arguments) -> new ProductJoin(
                product, Frames.all(right.rows(run, arguments, QueryCall.ALL, false, true), run.budget()), arguments);
    }

    /** A join of one run. */
    @FunctionalInterface
    interface Joining {
        Join in(Run run, Arguments arguments);
    }

    /** One read after the other. */
    record Tables(List<TableSource> reads) implements RowsSource {
        @Override
        public FrameSource rows(Run run, Arguments arguments, long wanted, boolean limited, boolean fresh) {
            if (reads.size() == 1) {
                return reads.get(0).rows(run, arguments, wanted, limited, fresh);
            }
            return new ReadAfterRead(reads, read -> read.rows(run, arguments, wanted, limited, fresh));
        }
    }

    /** Rows with what is joined to them. */
    record Joined(RowsSource left, boolean outer, @Nullable Expression on, Joining joining) implements RowsSource {
        @Override
        public FrameSource rows(Run run, Arguments arguments, long wanted, boolean limited, boolean fresh) {
            return new JoinedRows(
                    left.rows(run, arguments, QueryCall.ALL, false, true),
                    joining.in(run, arguments),
                    outer,
                    on,
                    arguments);
        }
    }
}
