// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import io.ringway.annotation.Counter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;

/** Counts something, in a table of its class. */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
public abstract class Tally extends Seen {
    @Id
    private String name;

    protected Tally() {}

    Tally(String name) {
        this.name = name;
    }

    /** Counts visits. */
    @Entity
    public static class Visits extends Tally {
        @Counter
        private long left;

        protected Visits() {}

        public Visits(String name) {
            super(name);
        }

        public void leave() {
            left++;
        }
    }

    /** Has no counters of its own. */
    @Entity
    public static class Glances extends Tally {
        protected Glances() {}

        public Glances(String name) {
            super(name);
        }
    }
}
