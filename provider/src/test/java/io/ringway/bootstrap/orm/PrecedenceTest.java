// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.orm;

import static io.ringway.bootstrap.orm.Mapped.model;
import static io.ringway.bootstrap.orm.Mapped.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import io.ringway.mapping.EntityModel;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What counts when annotations and a file say two things: Jakarta Persistence 3.2, 12.2. */
final class PrecedenceTest {
    @MappedSuperclass
    abstract static class Named {
        @Column(name = "label")
        String name;

        @Column(name = "remark")
        String note;
    }

    @Entity(name = "Tool")
    @Table(name = "tools", schema = "shed")
    @AttributeOverride(name = "name", column = @Column(name = "tool_name"))
    @AttributeOverride(name = "note", column = @Column(name = "tool_note"))
    @NamedQuery(name = "all", query = "from Tool")
    static class Tool extends Named {
        @Id
        @Column(name = "nr")
        int number;

        @Column(name = "kg", columnDefinition = "double")
        double weight;

        @Transient
        String hidden;

        @ManyToOne
        Maker maker;
    }

    @Entity
    static class Maker {
        @Id
        String name;

        Level level;
    }

    @Entity
    static class Reading {
        @PartitionKey
        String sensor;

        @ClusteringKey
        long moment;

        @Column(name = "v")
        double value;
    }

    record ReadingId(String sensor, long moment) {}

    @Embeddable
    static class Part {
        String a;
    }

    enum Level {
        LOW,
        HIGH
    }

    @Converter(autoApply = true)
    public static class LevelNumber implements AttributeConverter<Level, Integer> {
        @Override
        public Integer convertToDatabaseColumn(Level level) {
            return level.ordinal();
        }

        @Override
        public Level convertToEntityAttribute(Integer number) {
            return Level.values()[number];
        }
    }

    public static class LevelText implements AttributeConverter<Level, String> {
        @Override
        public String convertToDatabaseColumn(Level level) {
            return level.name();
        }

        @Override
        public Level convertToEntityAttribute(String text) {
            return Level.valueOf(text);
        }
    }

    private static final Class<?>[] ANNOTATED = {Tool.class, Named.class, Maker.class};

    private static EntityModel of(String content, Class<?>... annotated) {
        return model(PrecedenceTest.class, content, annotated.length == 0 ? ANNOTATED : annotated);
    }

    @Test
    void onlyWhatTheFileNamesIsOverridden() {
        EntityModel model = of("""
                <named-query name="all"><query>select t from Tool t</query></named-query>
                <entity class="$Tool">
                  <attribute-override name="note"><column name="text"/></attribute-override>
                  <attributes>
                    <basic name="weight"><column name="pounds"/></basic>
                    <basic name="hidden"/>
                  </attributes>
                </entity>
                """);

        assertThat(table(model.byName("Tool").orElseThrow()))
                .isEqualTo(
                        "shed.tools [hidden text, maker_name text, nr int, pounds double, text text, tool_name text]");
        assertThat(model.queries().queries().get("all").query()).isEqualTo("select t from Tool t");
    }

    @Test
    void aTableElementReplacesTheWholeAnnotation() {
        assertThat(table(of("<entity class=\"$Tool\" name=\"T\"><table/></entity>")
                        .entity(Tool.class)))
                .startsWith("t [");
    }

    @Test
    void annotationsOfACompleteClassCountNoMore() {
        EntityModel model = of("""
                <entity class="$Tool" metadata-complete="true">
                  <attributes><id name="number"/><transient name="maker"/></attributes>
                </entity>
                """);

        assertThat(table(model.entity(Tool.class)))
                .isEqualTo("tool [hidden text, label text, number int, remark text, weight double]");
        assertThat(model.queries().queries()).isEmpty();
    }

    @Test
    void whereFilesSayEverythingNoAnnotationCounts() {
        EntityModel model = model(PrecedenceTest.class, """
                <persistence-unit-metadata>
                  <xml-mapping-metadata-complete/>
                  <persistence-unit-defaults><schema>s</schema></persistence-unit-defaults>
                </persistence-unit-metadata>
                <entity class="$Tool" metadata-complete="false">
                  <attributes><id name="number"/><transient name="maker"/></attributes>
                </entity>
                """);

        assertThat(model.entities()).hasSize(1);
        assertThat(table(model.entity(Tool.class))).isEqualTo("s.tool [hidden text, number int, weight double]");
    }

    @Test
    void ringwaysOwnAnnotationsAlwaysCount() {
        EntityModel model = of(
                "<entity class=\"$Reading\" metadata-complete=\"true\"><id-class class=\"$ReadingId\"/></entity>",
                Reading.class);

        assertThat(model.entity(Reading.class).id().partitionColumns()).isEqualTo(1);
        assertThat(table(model.entity(Reading.class))).isEqualTo("reading [moment bigint, sensor text, value double]");
    }

    @Test
    void theKindOfAClassIsTheFiles() {
        EntityModel model =
                of("<entity class=\"$Part\"><attributes><id name=\"a\"/></attributes></entity>", Part.class);

        assertThat(table(model.entity(Part.class))).isEqualTo("part [a text]");
    }

    @Test
    void defaultsOfTheUnitConcernAnnotatedClassesToo() {
        EntityModel model = of("""
                <persistence-unit-metadata><persistence-unit-defaults>
                  <schema>everything</schema>
                  <cascade-persist/>
                </persistence-unit-defaults></persistence-unit-metadata>
                """);

        assertThat(table(model.entity(Tool.class))).startsWith("shed.tools");
        assertThat(table(model.entity(Maker.class))).startsWith("everything.maker");
        assertThat(model.entity(Tool.class).associations().get(0).association().cascades())
                .isEqualTo(Set.of(CascadeType.PERSIST));
    }

    @Test
    void aConverterOfAFileReplacesAnAnnotatedOneOfTheSameType() {
        EntityModel model = of("<converter class=\"$LevelText\" auto-apply=\"true\"/>", Maker.class, LevelNumber.class);

        assertThat(table(model.entity(Maker.class))).isEqualTo("maker [level text, name text]");
        assertThat(table(EntityModel.of(List.of(Maker.class, LevelNumber.class)).entity(Maker.class)))
                .isEqualTo("maker [level int, name text]");
    }
}
