// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.differential;

import io.ringway.context.RecordedUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thousands of random queries on the recording datastore. */
class DifferentialTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void queriesGiveWhatTheyShould(long seed) {
        Differences.none(RecordedUnit.of(Thing.class).factory(), seed, 500);
    }

    @Test
    void soDoOthersEachTime() {
        Differences.none(RecordedUnit.of(Thing.class).factory(), new Random().nextLong(), 200);
    }
}
