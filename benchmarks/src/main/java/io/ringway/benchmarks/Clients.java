// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import com.datastax.oss.driver.api.core.CqlSession;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

/** The two sides of a benchmark, on one session. */
record Clients(CqlSession session, EntityManagerFactory factory, EntityManager entities) implements AutoCloseable {

    static Clients open() {
        CqlSession session = Sessions.open();
        EntityManagerFactory factory = Sessions.factory(session);
        return new Clients(session, factory, factory.createEntityManager());
    }

    @Override
    public void close() {
        factory.close();
        session.close();
    }
}
