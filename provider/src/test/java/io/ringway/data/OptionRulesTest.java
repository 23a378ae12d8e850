// SPDX-License-Identifier: Apache-2.0
package io.ringway.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.Condition;
import io.ringway.Consistency;
import io.ringway.Repositories;
import io.ringway.Ttl;
import io.ringway.Using;
import io.ringway.WriteOption;
import io.ringway.context.RecordedUnit;
import jakarta.data.Limit;
import jakarta.data.Sort;
import jakarta.data.exceptions.MappingException;
import jakarta.data.repository.By;
import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Save;
import jakarta.persistence.FindOption;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Timeout;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Options of a method that do not go with what it does. */
class OptionRulesTest {
    private final Repositories repositories =
            RecordedUnit.of(Trip.class).factory().unwrap(Repositories.class);

    @Test
    void whatGoesWithReadsAloneIsRefusedWhereAMethodWrites() {
        String why =
                ". It goes with reads alone: no rows are given of which it could say anything. Leave it out; what goes"
                        + " with writes are Using, Consistency, RequestTimeout and, where entities are given, Ttl, Timestamp and"
                        + " Condition.";

        assertThatThrownBy(() -> repositories.get(Writing.class))
                .isInstanceOf(MappingException.class)
                .hasMessage("RW-2002: 6 methods of repositories cannot be served:\n"
                        + "- Writing.add(Trip, Limit): RW-2041: The method writes, and has the parameter 2 of type Limit"
                        + why + "\n"
                        + "- Writing.add(Trip, LockModeType): RW-2041: The method writes, and has the parameter 2 of type"
                        + " LockModeType" + why + "\n"
                        + "- Writing.clear(String, LockModeType): RW-2041: The method writes, and has the parameter 2 of"
                        + " type LockModeType" + why + "\n"
                        + "- Writing.delete(TripId, Timeout): RW-2041: The method writes, and has the parameter 2 of type"
                        + " Timeout" + why + "\n"
                        + "- Writing.save(Trip, Sort[]): RW-2041: The method writes, and has the parameter 2 of type"
                        + " Sort[]" + why + "\n"
                        + "- Writing.save(List, FindOption[]): RW-2041: The method writes, and has the parameter 2 of type"
                        + " FindOption[]" + why);
    }

    @Test
    void whatGoesWithWritesAloneIsRefusedWhereAMethodQueries() {
        String why =
                ". It goes with writes of given entities alone. Leave it out, or write entities by @Insert, @Update,"
                        + " @Save or @Delete.";

        assertThatThrownBy(() -> repositories.get(Asking.class))
                .isInstanceOf(MappingException.class)
                .hasMessage("RW-2002: 3 methods of repositories cannot be served:\n"
                        + "- Asking.by(TripId, Ttl): RW-2042: The method runs a query, and has the parameter 2 of type Ttl"
                        + why + "\n"
                        + "- Asking.clear(String, Ttl): RW-2042: The method runs a query, and has the parameter 2 of type Ttl"
                        + why + "\n"
                        + "- Asking.of(String, Condition): RW-2042: The method runs a query, and has the parameter 2 of type"
                        + " Condition" + why);
    }

    @Test
    void whatGoesWithAMethodIsTaken() {
        Fitting trips = repositories.get(Fitting.class);

        trips.save(new Trip("a", 1, 10), Ttl.of(Duration.ofDays(1)), Using.connection("there"));
        assertThat(trips.of("a", Using.connection("there"))).hasSize(1);
        assertThat(trips.of("a", null)).isEmpty();
        trips.clear("a", Timeout.seconds(1), Using.connection("there"), Consistency.QUORUM);
        assertThat(trips.of("a", Using.connection("there"))).isEmpty();
    }

    @Repository
    interface Writing {
        @Insert
        void add(Trip trip, LockModeType lock);

        @Insert
        void add(Trip trip, Limit limit);

        @Save
        void save(Trip trip, Sort<?>... sorts);

        @Save
        void save(List<Trip> trips, FindOption... options);

        @Delete
        void delete(@By(By.ID) TripId id, Timeout timeout);

        @Query("DELETE FROM Trip WHERE plate = ?1")
        void clear(String plate, LockModeType lock);
    }

    @Repository
    interface Asking {
        @Find
        List<Trip> of(String plate, Condition condition);

        @Find
        Trip by(@By(By.ID) TripId id, Ttl ttl);

        @Query("DELETE FROM Trip WHERE plate = ?1")
        void clear(String plate, Ttl ttl);
    }

    @Repository
    interface Fitting {
        @Save
        void save(Trip trip, WriteOption... options);

        @Find
        List<Trip> of(String plate, WriteOption option);

        @Query("DELETE FROM Trip WHERE plate = ?1")
        void clear(String plate, Timeout timeout, FindOption... options);
    }
}
