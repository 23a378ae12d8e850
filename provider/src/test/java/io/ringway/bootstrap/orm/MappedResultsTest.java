// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.orm;

import static io.ringway.bootstrap.orm.Mapped.model;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.jpa.rows.EntityItem;
import io.ringway.jpa.rows.ResultMapping;
import io.ringway.jpa.rows.RowItem;
import io.ringway.mapping.EntityModel;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedNativeQuery;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Result set mappings that mapping files have, for the unit and in an entity, and inside of native queries. */
final class MappedResultsTest {
    static class Tool {
        String id;
        int weight;
    }

    record Load(String id, long weight) {}

    private static final String TOOLS = """
            <package>io.ringway.bootstrap.orm</package>
            <named-native-query name="loads">
              <query>SELECT id, weight FROM tool</query>
              <constructor-result target-class="$Load"><column name="id"/><column name="weight"/></constructor-result>
            </named-native-query>
            <named-native-query name="tools" result-set-mapping="tools">
              <query>SELECT id AS k, weight FROM tool</query>
            </named-native-query>
            <sql-result-set-mapping name="tools">
              <entity-result entity-class="$Tool">
                <lock-mode>NONE</lock-mode>
                <field-result name="id" column="k"/>
              </entity-result>
              <column-result name="weight" class="java.lang.Long"/>
            </sql-result-set-mapping>
            <entity class="$Tool">
              <sql-result-set-mapping name="weights"><column-result name="weight"/></sql-result-set-mapping>
              <attributes><id name="id"/></attributes>
            </entity>
            """;

    private final EntityModel model = model(MappedResultsTest.class, TOOLS);

    private ResultMapping of(String query) {
        NamedNativeQuery named =
                Objects.requireNonNull(model.queries().nativeQueries().get(query));
        return Objects.requireNonNull(ResultMapping.of(named, model));
    }

    @Test
    void areThoseOfAnnotations() {
        assertThat(of("loads").type()).isEqualTo(Load.class);
        assertThat(of("tools").items()).extracting(RowItem::type).isEqualTo(List.of(Tool.class, Long.class));
        EntityItem tool = (EntityItem) of("tools").items().get(0);
        assertThat(tool.columns()).isEqualTo(Map.of("id", "k"));
        assertThat(tool.lockMode()).isEqualTo(LockModeType.NONE);
        assertThat(ResultMapping.of("weights", model).type()).isEqualTo(Object.class);
    }
}
