// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import jakarta.persistence.PrePersist;

/** A second listener. */
public class Postman {
    @PrePersist
    void collect(Letter letter) {
        Journal.note("collected " + letter);
    }
}
