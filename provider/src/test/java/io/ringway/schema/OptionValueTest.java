// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a table's option counts as set. */
class OptionValueTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "3600 | 3600 | true",
                "0.10 | 0.1 | true",
                "3600 | 7200 | false",
                "'it''s' | 'it''s' | true",
                "'99PERCENTILE' | '99p' | true",
                "TRUE | true | true",
                "{'class': 'LeveledCompactionStrategy'} | {'class': 'org.apache.cassandra.db.compaction.LeveledCompactionStrategy', 'max_threshold': '32'} | true",
                "{'class': 'LeveledCompactionStrategy'} | {'class': 'org.apache.cassandra.db.compaction.SizeTieredCompactionStrategy'} | false",
                "{'class':'X','min_threshold':4} | {'class': 'X', 'min_threshold': '4'} | true",
                "{'class': 'X', 'min_threshold': 8} | {'class': 'X', 'min_threshold': '4'} | false",
                "{'class': 'X', 'tombstone_threshold': 0.2} | {'class': 'X'} | false",
                "{'keys': 'ALL', 'rows_per_partition': 'NONE'} | {'keys': 'ALL', 'rows_per_partition': 'NONE'} | true"
            })
    void isSet(String wanted, String there, boolean set) {
        assertThat(OptionValue.satisfied(wanted, there)).isEqualTo(set);
    }

    @Test
    void whatTheServerLeavesOutIsFalse() {
        assertThat(OptionValue.satisfied("false", null)).isTrue();
        assertThat(OptionValue.satisfied("true", null)).isFalse();
    }
}
