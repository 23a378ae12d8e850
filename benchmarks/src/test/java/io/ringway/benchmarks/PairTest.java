// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import io.ringway.benchmarks.domain.Account;
import io.ringway.benchmarks.domain.PlainAccount;
import io.ringway.benchmarks.stub.StubServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each pair against the stub, once: that both sides do the same, and that Ringway needs no more requests. */
class PairTest {
    private static StubServer stub;
    private static CqlSession session;

    @BeforeAll
    static void start() {
        stub = new StubServer(Tables.PARTITION_ROWS);
        System.setProperty(Sessions.PORT, Integer.toString(stub.address().getPort()));
        session = Sessions.open();
        Tables.create(session);
    }

    @AfterAll
    static void stop() {
        System.clearProperty(Sessions.PORT);
        session.close();
        stub.close();
    }

    static List<Comparison> comparisons() {
        return Comparison.all();
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void sendsTheRequestsOfTheCodeByHand(Comparison comparison) {
        RequestCount count = new RequestCount(session);
        try (Pair pair = comparison.pair().get()) {
            pair.open();
            Map<String, Long> byHand = count.of(pair::byHand);
            assertThat(count.of(pair::ringway)).isEqualTo(byHand);
            assertThat(byHand).isNotEmpty().doesNotContainKeys("PREPARE", "QUERY");
        }
    }

    @Test
    void persistsEveryEntityWithARequestOfItsOwn() {
        try (Pair pair = new PersistThousand()) {
            pair.open();
            assertThat(new RequestCount(session).of(pair::ringway)).isEqualTo(Map.of("EXECUTE", 1000L));
        }
    }

    @Test
    void readsTheSameRow() {
        try (FindById find = new FindById()) {
            find.open();
            Account entity = find.ringway();
            PlainAccount plain = find.byHand();
            assertThat(entity)
                    .usingRecursiveComparison()
                    .ignoringFieldsMatchingRegexes("\\$.*")
                    .isEqualTo(plain);
            assertThat(plain).hasNoNullFieldsOrProperties();
        }
    }

    @Test
    void readsTheWholePartition() {
        try (ReadPartition read = new ReadPartition()) {
            read.open();
            assertThat(read.ringway()).hasSize(Tables.PARTITION_ROWS);
            assertThat(read.byHand()).hasSize(Tables.PARTITION_ROWS);
        }
    }

    @Test
    void startsWithFiftyNewEntities() {
        StartUp startUp = new StartUp();
        startUp.open();
        startUp.configure();
        assertThat(startUp.fiftyEntities().isOpen()).isTrue();
        startUp.closeFactory();
        startUp.close();
    }

    @Test
    void makesFiftyNewRepositories() {
        RepositoryStartUp startUp = new RepositoryStartUp();
        startUp.open();
        startUp.openFactory();
        assertThat(startUp.fiftyRepositories()).hasSize(50);
        startUp.closeFactory();
        startUp.close();
    }
}
