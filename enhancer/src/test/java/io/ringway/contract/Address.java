// SPDX-License-Identifier: Apache-2.0
package io.ringway.contract;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

@Embeddable
public class Address implements Cloneable {
    String street;
    private long number;

    @Embedded
    private Country country = new Country();

    public long getNumber() {
        return number;
    }

    public void setNumber(long number) {
        this.number = number;
    }

    public Country getCountry() {
        return country;
    }

    @Override
    public Address clone() {
        try {
            return (Address) super.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
