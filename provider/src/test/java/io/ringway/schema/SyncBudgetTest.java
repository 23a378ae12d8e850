// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.SchemaTool.EntityTables;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.stream.IntStream;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import org.junit.jupiter.api.Test;

/** What a sync costs that has nothing to do. */
class SyncBudgetTest {
    private static final int ENTITIES = 50;

    @Test
    void fiftyEntitiesInPlaceCostOneReadPerConnectionAndNoStatement() {
        RecordedClusters clusters = RecordedClusters.of(
                IntStream.range(0, ENTITIES).mapToObj(SyncBudgetTest::entity).toArray(Class<?>[]::new));
        EntityTables tables =
                clusters.tool().forEntities().keyspaces("ks1", "ks2").connections("a", "b");
        assertThat(tables.sync().statements()).hasSize(4 * ENTITIES);
        clusters.clearLogs();
        int readsOfA = clusters.a.introspections();
        int readsOfB = clusters.b.introspections();
        int prepared = clusters.a.preparedShapes();

        tables.sync();

        assertThat(clusters.a.introspections() - readsOfA).isEqualTo(1);
        assertThat(clusters.b.introspections() - readsOfB).isEqualTo(1);
        assertThat(clusters.a.log()).isEmpty();
        assertThat(clusters.b.log()).isEmpty();
        assertThat(clusters.a.preparedShapes()).isEqualTo(prepared);
    }

    private static Class<?> entity(int number) {
        return new ByteBuddy()
                .subclass(Thing.class)
                .name("io.ringway.schema.made.Thing" + number)
                .annotateType(AnnotationDescription.Builder.ofType(Entity.class).build())
                .make()
                .load(Thing.class.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
                .getLoaded();
    }

    /** What the entities have. */
    @MappedSuperclass
    public static class Thing {
        @Id
        protected int id;

        protected String name;
    }
}
