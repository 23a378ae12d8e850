// SPDX-License-Identifier: Apache-2.0
package io.ringway.contract;

import jakarta.persistence.Embeddable;

@Embeddable
public class Country {
    private String code;

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
