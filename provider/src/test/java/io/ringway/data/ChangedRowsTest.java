// SPDX-License-Identifier: Apache-2.0
package io.ringway.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.Repositories;
import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import io.ringway.context.RecordedUnit;
import jakarta.data.exceptions.MappingException;
import jakarta.data.repository.DataRepository;
import jakarta.data.repository.Delete;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Save;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangedRowsTest {
    private Repositories repositories;
    private Stops stops;

    @BeforeEach
    void open() {
        repositories = RecordedUnit.of(Stop.class).factory().unwrap(Repositories.class);
        stops = repositories.get(Stops.class);
        stops.save(List.of(new Stop("1", 1), new Stop("1", 2), new Stop("1", 3)));
    }

    @Test
    void anUpdateTellsHowManyRowsThereWereOrWhetherThereWereAny() {
        assertThat(stops.rename("1", 2, "Zoo")).isTrue();
        assertThat(stops.rename("1", 9, "Zoo")).isFalse();
        assertThat(stops.close("1", 2)).isEqualTo(1);
        assertThat(stops.close("1", 9)).isZero();
    }

    @Test
    void aDeleteOfAPartitionTellsTheRowsThatWereInItNowAndLater() {
        assertThat(stops.removeLine("1")).isEqualTo(3);
        assertThat(stops.removeLine("1")).isZero();
        stops.save(List.of(new Stop("1", 1), new Stop("1", 2)));
        assertThat(stops.removeLater("1").toCompletableFuture().join()).isEqualTo(2);
        assertThat(stops.removeAny("1")).isFalse();
    }

    @Test
    void otherResultsAreRefused() {
        assertThatThrownBy(() -> repositories.get(Talkative.class))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining(
                        "- Talkative.removed(String): RW-2040: A method that updates or deletes cannot return"
                                + " java.util.List. It tells how many rows there were. Return int, long, boolean or void.")
                .hasMessageContaining("cannot return java.lang.String.");
    }

    @Repository
    interface Stops extends DataRepository<Stop, StopId> {
        @Save
        void save(List<Stop> stops);

        @Query("UPDATE Stop SET name = ?3 WHERE line = ?1 AND position = ?2")
        boolean rename(String line, int position, String name);

        @Query("UPDATE Stop SET name = NULL WHERE line = ?1 AND position = ?2")
        int close(String line, int position);

        @Delete
        Long removeLine(String line);

        @Query("DELETE FROM Stop WHERE line = ?1")
        CompletionStage<Long> removeLater(String line);

        @Delete
        boolean removeAny(String line);
    }

    @Repository
    interface Talkative extends DataRepository<Stop, StopId> {
        @Delete
        List<Stop> removed(String line);

        @Query("DELETE FROM Stop WHERE line = ?1")
        String said(String line);
    }

    record StopId(String line, int position) {}

    @Entity(name = "Stop")
    @IdClass(StopId.class)
    static class Stop {
        @PartitionKey
        String line;

        @ClusteringKey
        int position;

        String name;

        Stop() {}

        Stop(String line, int position) {
            this.line = line;
            this.position = position;
        }
    }
}
