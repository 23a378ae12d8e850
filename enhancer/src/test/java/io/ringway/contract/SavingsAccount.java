// SPDX-License-Identifier: Apache-2.0
package io.ringway.contract;

import jakarta.persistence.Entity;

/** Inherits the property access, and overrides a property. */
@Entity
public class SavingsAccount extends Account {
    private int rate;

    public int getRate() {
        return rate;
    }

    public void setRate(int rate) {
        this.rate = rate;
    }

    @Override
    public boolean isOpen() {
        return super.isOpen() && rate > 0;
    }

    @Override
    public void setOpen(boolean open) {
        super.setOpen(open);
    }
}
