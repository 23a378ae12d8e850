// SPDX-License-Identifier: Apache-2.0
package io.ringway.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Property access; one property has no field of its name. */
@Entity
public class Ledger {
    private long id;
    private String text;

    @Id
    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getTitle() {
        return text;
    }

    public void setTitle(String title) {
        this.text = title;
    }
}
