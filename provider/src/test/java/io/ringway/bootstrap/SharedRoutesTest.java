// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.ConfigurationException;
import io.ringway.Connection;
import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.MaterializedView;
import io.ringway.annotation.PartitionKey;
import io.ringway.connect.EntityRoute;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.EntityModel;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharedRoutesTest {
    @Test
    void aViewIsWhereItsTableIs() {
        assertThatThrownBy(() -> check(Map.of(), Crew.class, Astray.class))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(
                        "RW-1222: The connection of the view is elsewhere, and that of Crew, whose view it is,"
                                + " none [Astray, by @Connection(\"elsewhere\") on Astray]. The database keeps a materialized"
                                + " view beside its table. Say the same of both.");
        assertThatThrownBy(() -> check(Map.of("Crew", "sea"), Crew.class, ByShip.class))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(
                        "RW-1222: The keyspace of the view is none, and that of Crew, whose view it is, sea [ByShip].");
        assertThatCode(() -> check(Map.of("Crew", "sea", "ByShip", "sea"), Crew.class, ByShip.class))
                .doesNotThrowAnyException();
    }

    /** @param keyspaces by the entities' names, as the unit's properties say */
    private static void check(Map<String, String> keyspaces, Class<?>... types) {
        EntityModel model = EntityModel.of(List.of(types));
        List<EntityRoute> routes = new ArrayList<>();
        for (EntityMapping entity : model.entities()) {
            routes.add(EntityRoute.of(
                    entity.index(),
                    entity.type(),
                    entity.name(),
                    model::isInherited,
                    null,
                    null,
                    keyspaces.get(entity.name())));
        }
        SharedRoutes.check(model.entities(), routes);
    }

    @Entity
    static class Crew {
        @Id
        int id;

        String ship;
    }

    @Entity
    @MaterializedView(of = Crew.class)
    @IdClass(Key.class)
    static class ByShip {
        @PartitionKey
        String ship;

        @ClusteringKey
        int id;
    }

    @Entity
    @Connection("elsewhere")
    @MaterializedView(of = Crew.class)
    @IdClass(Key.class)
    static class Astray {
        @PartitionKey
        String ship;

        @ClusteringKey
        int id;
    }

    record Key(String ship, int id) {}
}
