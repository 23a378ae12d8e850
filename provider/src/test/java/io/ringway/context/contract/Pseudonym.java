// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Optional;

/** Fields are persistent, and what its methods give is the application's own affair. */
@Entity
public class Pseudonym {
    @Id
    private int id;

    private String name;

    protected Pseudonym() {}

    public Pseudonym(int id) {
        this.id = id;
    }

    public Optional<String> getName() {
        return Optional.ofNullable(name);
    }

    public void setName(Optional<String> name) {
        this.name = name.orElse(null);
    }
}
