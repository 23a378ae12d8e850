// SPDX-License-Identifier: Apache-2.0
package io.ringway.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.cql.Row;
import io.ringway.SchemaDrift;
import io.ringway.SchemaTool;
import io.ringway.SchemaTool.EntityTables;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import io.ringway.jpa.Judge;
import io.ringway.jpa.Units;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The indexes that entities ask for, and what they find. */
@ExtendWith(DevCassandraExtension.class)
class IndexIT {
    private String keyspace;
    private Judge judge;
    private EntityManagerFactory factory;
    private EntityTables tables;

    @BeforeEach
    void open(DevCassandra node, @DevKeyspace String own) {
        keyspace = own;
        judge = new Judge(node, own);
        Map<String, Object> properties = Units.properties(node, own);
        properties.put("ringway.schema.changes", "allowed");
        factory = Units.open(properties, Recipe.class);
        tables = factory.unwrap(SchemaTool.class).forEntities();
    }

    @AfterEach
    void close() {
        tables.drop();
        factory.close();
        judge.close();
    }

    @Test
    void theyAreCreatedOnceAndServe() {
        assertThat(judge.row("SELECT count(*) FROM system_schema.indexes WHERE keyspace_name = '$'")
                        .getLong(0))
                .isEqualTo(8);
        assertThat(tables.sync().statements()).isEmpty();
        assertThat(tables.validate()).isEmpty();
        Recipe soup = new Recipe(1);
        soup.title = "Soup";
        soup.ingredients = Map.of("salt", 3);
        soup.tags = Set.of("warm");
        soup.steps = List.of("cook");
        soup.taste = new float[] {1, 0, 0};
        factory.runInTransaction(em -> em.persist(soup));

        assertThat(found("\"Title\" = 'SOUP'")).isNotNull();
        assertThat(found("ingredients CONTAINS KEY 'salt'")).isNotNull();
        assertThat(found("ingredients CONTAINS 3")).isNotNull();
        assertThat(found("ingredients['salt'] = 3")).isNotNull();
        assertThat(found("tags CONTAINS 'warm'")).isNotNull();
        assertThat(found("steps = ['cook']")).isNotNull();
        assertThat(judge.row("SELECT id FROM $.recipe ORDER BY taste ANN OF [1, 0, 0] LIMIT 1"))
                .isNotNull();
        assertThat(judge.row("SELECT options FROM system_schema.indexes WHERE keyspace_name = '$' AND table_name ="
                                + " 'recipe' AND index_name = 'recipe_taste_idx'")
                        .getMap(0, String.class, String.class))
                .containsEntry("similarity_function", "dot_product");
    }

    @Test
    void anotherKindDoesNotServeAndOtherOptionsAreTold() {
        judge.execute("DROP INDEX $.recipe_tags_idx");
        judge.execute("CREATE INDEX recipe_tags_old ON $.recipe (tags)");
        judge.execute("DROP INDEX $.\"recipe_Title_idx\"");
        judge.execute("CREATE CUSTOM INDEX other ON $.recipe (\"Title\") USING 'StorageAttachedIndex'"
                + " WITH OPTIONS = {'case_sensitive': 'true'}");

        assertThat(tables.validate())
                .extracting(SchemaDrift::kind)
                .containsExactlyInAnyOrder(SchemaDrift.Kind.DIFFERING_INDEX, SchemaDrift.Kind.MISSING_INDEX);
        assertThat(tables.validate().stream().map(drift -> drift.problem().text()))
                .anySatisfy(text -> assertThat(text.replace(keyspace, "ks"))
                        .isEqualTo("RW-1629: The index other on Title has the options {case_sensitive=true}, and the"
                                + " entity asks for {case_sensitive=false, normalize=true} [main: ks.recipe, entity"
                                + " Recipe]. An index cannot be changed. Drop it, and create it by a sync of"
                                + " SchemaTool, or set jakarta.persistence.schema-generation.database.action to"
                                + " update."));
        assertThat(tables.sync().statements())
                .containsExactly("CREATE CUSTOM INDEX IF NOT EXISTS recipe_tags_idx ON " + keyspace
                        + ".recipe (values(tags)) USING 'sai'");
        assertThat(tables.sync().statements()).isEmpty();
    }

    @Test
    void anIndexOfRowsThatAreThereServesWhenTheSyncHasEnded() {
        judge.execute("DROP INDEX $.recipe_tags_idx");
        for (int id = 0; id < 200; id++) {
            judge.execute("INSERT INTO $.recipe (id, tags) VALUES (" + id + ", {'tag" + id + "'})");
        }

        assertThat(tables.sync().drift()).extracting(SchemaDrift::kind).containsExactly(SchemaDrift.Kind.MISSING_INDEX);

        assertThat(Objects.requireNonNull(found("tags CONTAINS 'tag117'")).getInt(0))
                .isEqualTo(117);
    }

    /** Without waiting: the factory is there when the indexes are ready. */
    private Row found(String where) {
        return judge.row("SELECT id FROM $.recipe WHERE " + where);
    }
}
