// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.routing;

import static io.ringway.tck.routing.TwoClusters.FIRST;
import static io.ringway.tck.routing.TwoClusters.KS1;
import static io.ringway.tck.routing.TwoClusters.KS2;
import static io.ringway.tck.routing.TwoClusters.SECOND;
import static io.ringway.tck.routing.TwoClusters.plate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.EntityStore;
import io.ringway.RouteMismatchException;
import io.ringway.Using;
import org.junit.jupiter.api.Test;

/** Where instances belong that were read, merged, detached or found by a query. */
class InstanceRoutingContractIT extends ClustersFixture {
    InstanceRoutingContractIT() {
        super(Automobile.class, Truck.class);
    }

    @Test
    void aKeyspaceIsolatesRowsAndAnInstanceIsSavedBackToTheOneItWasReadFrom() {
        String plate = plate();
        first.insertAutomobile(KS1, plate, "red");
        first.insertAutomobile(KS2, plate, "blue");

        Automobile blue = em.find(Automobile.class, plate, Using.route("first", KS2));
        blue.colour = "green";
        em.flush();

        assertThat(first.colour(KS2, plate)).isEqualTo("green");
        assertThat(first.colour(KS1, plate)).isEqualTo("red");
    }

    @Test
    void theSameRowOnTwoClustersIsTwoManagedInstances() {
        String plate = plate();
        first.insertAutomobile(KS1, plate, "red");
        second.insertAutomobile(KS1, plate, "blue");

        Automobile onFirst = em.find(Automobile.class, plate, FIRST);
        Automobile onSecond = em.find(Automobile.class, plate, SECOND);

        assertThat(onFirst).isNotSameAs(onSecond);
        assertThat(em.find(Automobile.class, plate, FIRST)).isSameAs(onFirst);
        onSecond.colour = "green";
        em.flush();
        assertThat(first.colour(KS1, plate)).isEqualTo("red");
        assertThat(second.colour(KS1, plate)).isEqualTo("green");
    }

    @Test
    void aManagedInstanceStaysWhereItIs() {
        String plate = plate();
        first.insertAutomobile(KS1, plate, "red");
        Automobile car = em.find(Automobile.class, plate, FIRST);

        assertThatThrownBy(() -> em.refresh(car, SECOND))
                .isInstanceOf(RouteMismatchException.class)
                .hasMessageContaining("first/" + KS1)
                .hasMessageContaining("second/" + KS1)
                .hasMessageContaining("using(...).merge(instance)");
        assertThatThrownBy(() -> em.using(SECOND).remove(car)).isInstanceOf(RouteMismatchException.class);
        assertThatThrownBy(() -> em.using(SECOND).persist(car)).isInstanceOf(RouteMismatchException.class);
    }

    @Test
    void mergingThroughAViewCopiesTheRowThere() {
        String plate = plate();
        first.insertAutomobile(KS1, plate, "red");
        Automobile car = em.find(Automobile.class, plate, FIRST);

        Automobile copy = em.using(SECOND).merge(car);
        em.flush();

        assertThat(copy).isNotSameAs(car);
        assertThat(second.colour(KS1, plate)).isEqualTo("red");
        copy.colour = "blue";
        em.flush();
        assertThat(second.colour(KS1, plate)).isEqualTo("blue");
        assertThat(first.colour(KS1, plate)).isEqualTo("red");
    }

    @Test
    void aDetachedEnhancedInstanceRemembersWhereItCameFrom() {
        String plate = plate();
        first.insertAutomobile(KS1, plate, "red");
        Automobile car = em.find(Automobile.class, plate, FIRST);
        em.clear();
        car.colour = "green";

        em.merge(car);
        em.flush();

        assertThat(first.colour(KS1, plate)).isEqualTo("green");
    }

    @Test
    void anInstanceThatTheStatelessCoreReadIsSavedBackWhereItCameFrom() {
        String plate = plate();
        EntityStore store = emf.unwrap(EntityStore.class);
        store.insert(new Automobile(plate, "red"), FIRST);
        Automobile car = store.find(Automobile.class, plate, FIRST).orElseThrow();
        car.colour = "green";

        store.update(car);

        assertThat(first.colour(KS1, plate)).isEqualTo("green");
        assertThat(second.colour(KS1, plate)).isNull();
    }

    @Test
    void aNativeQueryForAnEntityManagesItWhereItsRowIs() {
        String plate = plate();
        second.insertAutomobile(KS2, plate, "blue");

        Automobile car = (Automobile) em.using(SECOND)
                .createNativeQuery(
                        "SELECT plate, colour FROM " + KS2 + ".automobile WHERE plate = '" + plate + "'",
                        Automobile.class)
                .getSingleResult();
        car.colour = "green";
        em.flush();

        assertThat(second.colour(KS2, plate)).isEqualTo("green");
        assertThat(second.colour(KS1, plate)).isNull();
    }
}
