// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.fleet;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A driver. The version lets the database refuse a change that is based on what somebody else has changed since. */
@Entity
public class Driver {
    @Id
    private String licence;

    private String name;
    private int points;

    @Version
    private long version;

    /** For Jakarta Persistence. */
    @SuppressWarnings("NullAway.Init")
    protected Driver() {}

    public Driver(String licence, String name) {
        this.licence = licence;
        this.name = name;
    }

    public String licence() {
        return licence;
    }

    public String name() {
        return name;
    }

    public void rename(String next) {
        name = next;
    }

    public int points() {
        return points;
    }

    public void penalize(int more) {
        points += more;
    }

    public long version() {
        return version;
    }
}
