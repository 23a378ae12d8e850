// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Repository;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** A repository whose methods are called in a transaction. */
@Repository
@Transactional
public interface Ledger extends CrudRepository<Cart, String> {
    EntityManager entities();

    default void persist(List<Cart> carts) {
        carts.forEach(cart -> entities().persist(cart));
    }

    default void persistAndFail(Cart cart) {
        entities().persist(cart);
        throw new IllegalStateException("failed after " + cart.code());
    }

    @Transactional(dontRollbackOn = IllegalStateException.class)
    default void persistAndFailHarmlessly(Cart cart) {
        persistAndFail(cart);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    default void persistWithin(Cart cart) {
        persist(List.of(cart));
    }
}
