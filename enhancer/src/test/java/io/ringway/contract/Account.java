// SPDX-License-Identifier: Apache-2.0
package io.ringway.contract;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;

/** Property access. */
@Entity
public class Account {
    private long number;
    private boolean open;
    private String URL;
    private int used;

    @Access(AccessType.FIELD)
    private String memo;

    @Id
    public long getNumber() {
        return number;
    }

    public void setNumber(long number) {
        this.number = number;
    }

    public boolean isOpen() {
        return open;
    }

    public void setOpen(boolean open) {
        this.open = open;
    }

    public String getURL() {
        return URL;
    }

    public void setURL(String url) {
        this.URL = url;
    }

    @Transient
    public int getUsed() {
        return used;
    }

    public void setUsed(int used) {
        this.used = used;
    }

    public String getDescription() {
        return number + " " + memo;
    }

    public void remember(String text) {
        memo = text;
    }
}
