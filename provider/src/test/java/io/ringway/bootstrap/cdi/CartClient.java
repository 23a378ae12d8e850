// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
public class CartClient {
    @Inject
    private Carts carts;

    Carts carts() {
        return carts;
    }
}
