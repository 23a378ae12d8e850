// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RingwayAgentTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void withoutPackagesEveryClassIsCovered(String packages) {
        assertThat(RingwayAgent.covered(packages)).accepts("com.acme.Order", "Order");
    }

    @Test
    void packagesCoverTheirClassesAndThosePackagesInThem() {
        assertThat(RingwayAgent.covered("com.acme.shop, org.stock,"))
                .accepts("com.acme.shop.Order", "com.acme.shop.item.Item", "org.stock.Shelf")
                .rejects("com.acme.shopping.Cart", "com.acme.Order", "Order");
    }
}
