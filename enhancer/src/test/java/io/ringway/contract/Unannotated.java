// SPDX-License-Identifier: Apache-2.0
package io.ringway.contract;

/** A class that nothing but a mapping file makes persistent. */
public class Unannotated {
    private String name;

    public String name() {
        return name;
    }

    public void rename(String other) {
        name = other;
    }
}
