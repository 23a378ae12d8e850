// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity(name = "Cart")
public class Cart {
    @Id
    private String code;

    private int wheels;

    protected Cart() {}

    Cart(String code, int wheels) {
        this.code = code;
        this.wheels = wheels;
    }

    String code() {
        return code;
    }

    int wheels() {
        return wheels;
    }
}
