// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.routing;

import static io.ringway.tck.routing.TwoClusters.FIRST;

import io.ringway.tck.log.RecordedLog;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** For batches that are bound to the first of two clusters, by a view; the log is recorded from the test's beginning on. */
abstract class BatchFixture extends ClustersFixture {
    BatchFixture() {
        super(Automobile.class, Trip.class, Shift.class);
    }

    @BeforeEach
    void bindToTheFirst() {
        em = em.using(FIRST);
        RecordedLog.restart(true);
    }

    @AfterEach
    void stopRecording() {
        RecordedLog.restart(false);
    }

    /** What was sent. */
    static List<String> requests() {
        return RecordedLog.requests().stream().map(RecordedLog.Line::message).toList();
    }
}
