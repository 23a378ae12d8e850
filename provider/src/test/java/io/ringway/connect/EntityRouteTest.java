// SPDX-License-Identifier: Apache-2.0
package io.ringway.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.connect.bound.Entities.Car;
import io.ringway.connect.bound.Entities.Tree;
import io.ringway.connect.bound.Entities.Truck;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import org.junit.jupiter.api.Test;

class EntityRouteTest {
    @Entity
    static final class Nowhere {}

    @Test
    void theEntitysOwnAnnotationFirst() {
        EntityRoute route = EntityRoute.of(3, Car.class, "Car", EntityRouteTest::isMapped, null, null, null);
        assertThat(route)
                .isEqualTo(new EntityRoute(3, Car.class, "Car", "car", "@Connection(\"car\") on Car", null, null));
    }

    @Test
    void thenTheNearestMappedSuperclassOnesThatAreNotMappedDoNotCount() {
        EntityRoute route = EntityRoute.of(0, Truck.class, "Truck", EntityRouteTest::isMapped, null, null, null);
        assertThat(route.connection()).isEqualTo("vehicle");
        assertThat(route.connectionDetail()).isEqualTo("@Connection(\"vehicle\") on Vehicle");
    }

    @Test
    void thenThePackage() {
        EntityRoute route = EntityRoute.of(0, Tree.class, "Tree", EntityRouteTest::isMapped, null, null, null);
        assertThat(route.connection()).isEqualTo("package");
        assertThat(route.connectionDetail()).isEqualTo("@Connection(\"package\") on package io.ringway.connect.bound");
    }

    @Test
    void elseNothing() {
        assertThat(EntityRoute.of(0, Nowhere.class, "Nowhere", EntityRouteTest::isMapped, null, null, null))
                .isEqualTo(new EntityRoute(0, Nowhere.class, "Nowhere", null, null, null, null));
        assertThat(EntityRoute.of(0, Nowhere.class, "Nowhere", EntityRouteTest::isMapped, "", null, null)
                        .keyspace())
                .isNull();
    }

    @Test
    void theSchemaOfTheTableIsTheKeyspace() {
        EntityRoute route = EntityRoute.of(0, Car.class, "Auto", EntityRouteTest::isMapped, "shop", null, null);
        assertThat(route.keyspace()).isEqualTo("shop");
        assertThat(route.keyspaceDetail()).isEqualTo("@Table(schema=\"shop\") on Car");
    }

    @Test
    void propertiesGoBeforeAnnotations() {
        EntityRoute route = EntityRoute.of(0, Car.class, "Auto", EntityRouteTest::isMapped, "shop", "c", "k");
        assertThat(route)
                .isEqualTo(new EntityRoute(
                        0,
                        Car.class,
                        "Auto",
                        "c",
                        "property ringway.entities.Auto.connection",
                        "k",
                        "property ringway.entities.Auto.keyspace"));
        assertThat(EntityRoute.of(0, Car.class, "Auto", EntityRouteTest::isMapped, "shop", null, "k")
                        .connection())
                .isEqualTo("car");
    }

    private static boolean isMapped(Class<?> type) {
        return type.isAnnotationPresent(Entity.class) || type.isAnnotationPresent(MappedSuperclass.class);
    }
}
