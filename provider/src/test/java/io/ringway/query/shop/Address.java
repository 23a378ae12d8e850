// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.shop;

import io.ringway.annotation.UserDefinedType;
import jakarta.persistence.Embeddable;

/** A user-defined type. */
@Embeddable
@UserDefinedType
public class Address {
    public String street;
    public String city;
    public Integer zip;

    public Address() {}

    public Address(String street, String city, Integer zip) {
        this.street = street;
        this.city = city;
        this.zip = zip;
    }
}
