// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import jakarta.persistence.Embeddable;

@Embeddable
public class Engine {
    private String code;
    private Integer power;

    public Engine() {}

    public Engine(String code, Integer power) {
        this.code = code;
        this.power = power;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Integer getPower() {
        return power;
    }

    public void setPower(Integer power) {
        this.power = power;
    }
}
