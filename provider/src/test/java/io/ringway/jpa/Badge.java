// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Stands on a connection of its own. */
@Entity
@Connection("second")
public class Badge {
    @Id
    private String code;

    private String holder;

    public Badge() {}

    public Badge(String code, String holder) {
        this.code = code;
        this.holder = holder;
    }

    public String getHolder() {
        return holder;
    }

    public void setHolder(String holder) {
        this.holder = holder;
    }
}
