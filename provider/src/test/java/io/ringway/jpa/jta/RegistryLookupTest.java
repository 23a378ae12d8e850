// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.jta;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.jpa.Narayana;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.util.Hashtable;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.spi.InitialContextFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where the TransactionSynchronizationRegistry and the UserTransaction come from. */
class RegistryLookupTest {
    private static final TransactionSynchronizationRegistry NAMED = Narayana.registry();
    private static final TransactionSynchronizationRegistry BEAN = Narayana.registry();

    private final RegistryLookup lookup = new RegistryLookup(null, null);

    @AfterEach
    void forgetNames() {
        System.clearProperty(Context.INITIAL_CONTEXT_FACTORY);
    }

    @Test
    void isNowhereOutsideAContainer() {
        assertThat(lookup.find()).isNull();
    }

    @Test
    void isABean() {
        try (SeContainer container = container(Producer.class)) {
            assertThat(container.isRunning()).isTrue();
            assertThat(lookup.find()).isSameAs(BEAN);
        }
    }

    @Test
    void isNotAmongBeansThatDoNotHaveIt() {
        try (SeContainer container = container(Object.class)) {
            assertThat(container.isRunning()).isTrue();
            assertThat(lookup.find()).isNull();
        }
    }

    @Test
    void hasANameBeforeItIsABean() {
        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, Names.class.getName());
        try (SeContainer container = container(Producer.class)) {
            assertThat(container.isRunning()).isTrue();
            assertThat(lookup.find()).isSameAs(NAMED);
        }
    }

    @Test
    void isWhatTheUnitWasGivenBeforeAll() {
        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, Names.class.getName());
        TransactionSynchronizationRegistry given = Narayana.registry();

        assertThat(new RegistryLookup(given, null).find()).isSameAs(given);
    }

    @Test
    void theUserTransactionHasANameOrIsGivenToo() {
        UserTransaction given = com.arjuna.ats.jta.UserTransaction.userTransaction();
        assertThat(lookup.transaction()).isNull();
        assertThat(new RegistryLookup(null, given).transaction()).isSameAs(given);

        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, Names.class.getName());
        assertThat(lookup.transaction()).isSameAs(given);
    }

    private static SeContainer container(Class<?> beans) {
        return SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(beans)
                .initialize();
    }

    static class Producer {
        @Produces
        TransactionSynchronizationRegistry registry() {
            return BEAN;
        }
    }

    /** A naming service of two names. */
    public static final class Names implements InitialContextFactory {
        @Override
        public Context getInitialContext(Hashtable<?, ?> environment) throws NamingException {
            return new InitialContext(true) {
                @Override
                public Object lookup(String name) throws NamingException {
                    if (name.equals("java:comp/TransactionSynchronizationRegistry")) {
                        return NAMED;
                    }
                    if (name.equals("java:comp/UserTransaction")) {
                        return com.arjuna.ats.jta.UserTransaction.userTransaction();
                    }
                    throw new NameNotFoundException(name);
                }
            };
        }
    }
}
