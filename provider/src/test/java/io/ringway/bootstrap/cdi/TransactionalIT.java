// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import io.ringway.jpa.Narayana;
import jakarta.data.exceptions.EntityExistsException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionalException;
import java.nio.file.Path;
import java.util.List;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Narayana's interceptors around a repository of a JTA unit, in Weld SE. */
@ExtendWith({DevCassandraExtension.class, Narayana.class})
class TransactionalIT {
    private final TransactionManager transactions = Narayana.manager();
    private Application application;

    @BeforeEach
    void deploy(@TempDir Path temp, DevCassandra node, @DevKeyspace String keyspace) throws Exception {
        application = new Application(temp, "annotated")
                .unit(
                        "shop",
                        Cart.class,
                        "jakarta.persistence.transactionType=JTA",
                        "ringway.connections.main.contact-points=" + node.contactPoint(),
                        "ringway.connections.main.keyspace=" + keyspace,
                        "jakarta.persistence.schema-generation.database.action=create")
                .index(Ledger.class.getName())
                .classes(Cart.class, Ledger.class);
    }

    @ParameterizedTest
    @EnumSource
    void theTransactionOfADefaultMethodIsThatOfItsEntityManager(Which which) throws Exception {
        run(which, ledger -> {
            ledger.persist(List.of(new Cart(which + "-1", 2), new Cart(which + "-2", 4)));
            assertThat(ledger.findById(which + "-1")).isPresent();
            assertThat(ledger.findById(which + "-2")).isPresent();
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatFailsIsRolledBack(Which which) throws Exception {
        run(which, ledger -> {
            assertThatThrownBy(() -> ledger.persistAndFail(new Cart(which + "-3", 2)))
                    .isExactlyInstanceOf(IllegalStateException.class)
                    .hasMessage("failed after " + which + "-3");
            assertThat(ledger.findById(which + "-3")).isEmpty();
            assertThat(transactions.getTransaction()).isNull();
        });
    }

    @ParameterizedTest
    @EnumSource
    void theAnnotationOfTheMethodCounts(Which which) throws Exception {
        run(which, ledger -> {
            assertThatThrownBy(() -> ledger.persistAndFailHarmlessly(new Cart(which + "-4", 2)))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(ledger.findById(which + "-4")).isPresent();
            assertThatThrownBy(() -> ledger.persistWithin(new Cart(which + "-5", 2)))
                    .isInstanceOf(TransactionalException.class);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aTransactionThatThereIsIsJoined(Which which) throws Exception {
        run(which, ledger -> {
            transactions.begin();
            ledger.persistWithin(new Cart(which + "-6", 2));
            assertThat(ledger.findById(which + "-6")).isEmpty();
            transactions.commit();
            assertThat(ledger.findById(which + "-6")).isPresent();

            transactions.begin();
            ledger.persistWithin(new Cart(which + "-7", 2));
            transactions.rollback();
            assertThat(ledger.findById(which + "-7")).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void aMethodThatFailsMarksTheTransaction(Which which) throws Exception {
        run(which, ledger -> {
            Cart cart = new Cart(which + "-8", 2);
            ledger.insert(cart);
            transactions.begin();
            assertThatThrownBy(() -> ledger.insert(cart)).isInstanceOf(EntityExistsException.class);
            assertThat(transactions.getStatus()).isEqualTo(Status.STATUS_MARKED_ROLLBACK);
            transactions.rollback();
        });
    }

    private interface Work {
        void with(Ledger ledger) throws Exception;
    }

    private void run(Which which, Work work) throws Exception {
        Weld weld = which.container(application);
        application.run(() -> {
            try (WeldContainer container = weld.initialize()) {
                work.with(container.select(Ledger.class).get());
            }
            return null;
        });
    }
}
