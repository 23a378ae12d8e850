// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.shop;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Rows of the shop: three customers, six purchases, three products, four readings. */
public final class ShopData {
    public static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    public static final UUID ANNA = new UUID(1, 1);
    public static final UUID BEN = new UUID(1, 2);

    private ShopData() {}

    /** Persists them all. */
    public static void fill(EntityManager em) {
        Customer anna = customer(ANNA, "Anna", 5, new float[] {1, 0.5f, 0});
        anna.tags = new HashSet<>(Set.of("gold", "new"));
        anna.email = "anna@example.com";
        Customer ben = customer(BEN, "Ben", 3, new float[] {0, 1, 0.1f});
        ben.email = "ben@example.com";
        Customer cleo = customer(new UUID(1, 3), "Cleo Nn", null, new float[] {0, 0, 1});
        List.of(anna, ben, cleo).forEach(em::persist);
        for (int number = 1; number <= 5; number++) {
            em.persist(purchase(anna, number));
        }
        em.persist(purchase(ben, 1));
        Category tools = category("tools", "Tools");
        Category toys = category("toys", "Toys");
        em.persist(tools);
        em.persist(toys);
        Product red = product("r1", Color.RED, "1.50");
        red.categories = new HashSet<>(Set.of(tools, toys));
        List.of(red, product("r2", Color.RED, "2.50"), product("b1", Color.BLUE, "0.50"))
                .forEach(em::persist);
        List<Reading> readings = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            readings.add(reading(DAY, i, i));
        }
        readings.add(reading(DAY.plusDays(1), 1, 9));
        readings.forEach(em::persist);
        PageViews views = new PageViews();
        views.page = "home";
        views.day = DAY;
        views.views = 7;
        em.persist(views);
        Truck truck = new Truck();
        truck.plate = "T";
        truck.load = 7.5;
        em.persist(truck);
        Bus bus = new Bus();
        bus.plate = "B";
        bus.seats = 50;
        em.persist(bus);
        CardPayment card = new CardPayment();
        card.id = new UUID(5, 1);
        em.persist(card);
        CashPayment cash = new CashPayment();
        cash.id = new UUID(5, 2);
        em.persist(cash);
    }

    private static Customer customer(UUID id, String name, Integer rating, float[] taste) {
        Customer customer = new Customer();
        customer.id = id;
        customer.name = name;
        customer.rating = rating;
        customer.taste = taste;
        return customer;
    }

    private static Purchase purchase(Customer customer, int number) {
        Purchase purchase = new Purchase();
        purchase.customer = customer;
        purchase.number = number;
        return purchase;
    }

    private static Category category(String code, String title) {
        Category category = new Category();
        category.code = code;
        category.title = title;
        return category;
    }

    private static Product product(String sku, Color color, String price) {
        Product product = new Product();
        product.sku = sku;
        product.color = color;
        product.price = new BigDecimal(price);
        return product;
    }

    private static Reading reading(LocalDate day, int channel, double value) {
        Reading reading = new Reading();
        reading.sensor = "a";
        reading.day = day;
        reading.at = moment(channel);
        reading.channel = channel;
        reading.value = value;
        return reading;
    }

    /** A version 1 UUID. */
    public static UUID moment(int tick) {
        return new UUID((long) tick << 32 | 0x1000, 0x8000000000000001L);
    }
}
