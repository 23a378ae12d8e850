// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.shop;

import io.ringway.mapping.EntityModel;
import java.util.List;

/** The entities of the shop. */
public final class Shop {
    /** All classes of the unit. */
    public static final List<Class<?>> CLASSES = List.of(
            Customer.class,
            Purchase.class,
            Product.class,
            ProductByColor.class,
            PurchasesByStatus.class,
            Category.class,
            Stock.class,
            Reading.class,
            PageViews.class,
            Vehicle.class,
            Truck.class,
            Bus.class,
            Payment.class,
            CardPayment.class,
            CashPayment.class,
            MoneyConverter.class);

    private Shop() {}

    public static EntityModel model() {
        return EntityModel.of(CLASSES);
    }
}
