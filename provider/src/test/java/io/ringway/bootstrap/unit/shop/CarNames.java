// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit.shop;

import jakarta.data.metamodel.StaticMetamodel;

@StaticMetamodel(Car.class)
public final class CarNames {
    private CarNames() {}
}
