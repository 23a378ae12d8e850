// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ringway.mapping.EntityModel;
import jakarta.persistence.ColumnResult;
import jakarta.persistence.ConstructorResult;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityResult;
import jakarta.persistence.FieldResult;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.SqlResultSetMapping;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which result set mappings there can be, and what is said of the others. */
class ResultMappingTest {
    private final EntityModel model = EntityModel.of(List.of(Ship.class, Port.class));

    private ResultMapping mapping(String name) {
        return ResultMapping.of(name, model);
    }

    private void refused(String name, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> mapping(name)).withMessage(message);
    }

    @Test
    void itemsAreEntitiesThenObjectsThenColumns() {
        ResultMapping all = mapping("all");

        assertThat(all.items()).extracting(RowItem::type).isEqualTo(List.of(Ship.class, Count.class, String.class));
        assertThat(all.items()).extracting(RowItem::alias).containsExactly("", "", "name");
        assertThat(all.type()).isEqualTo(Object[].class);
    }

    @Test
    void fieldsAreNamedByTheirPaths() {
        EntityItem ship = (EntityItem) mapping("all").items().get(0);

        assertThat(ship.columns()).isEqualTo(Map.of("id", "number", "power", "hp", "home_code", "port"));
        assertThat(ship.lockMode()).isEqualTo(LockModeType.NONE);
    }

    @Test
    void theTypesOfColumnsChooseTheConstructor() {
        assertThat(mapping("typed").type()).isEqualTo(Count.class);
        ConstructorItem typed = (ConstructorItem) mapping("typed").items().get(0);
        assertThat(typed.constructor().getParameterTypes()).containsExactly(String.class, int.class);
        assertThat(typed.arguments()).extracting(RowItem::type).isEqualTo(List.of(String.class, Integer.class));
    }

    @Test
    void aQueryNamesOneOrHasOne() {
        assertThat(query("named").name()).isEqualTo("typed");
        assertThat(query("inline").name()).isEqualTo("inline");
        assertThat(query("inline").type()).isEqualTo(Long.class);
        assertThat(query("plain")).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query("both"))
                .withMessage("RW-1525: A native query names a result set mapping and has one of its own [both]."
                        + " Leave out resultSetMapping, or entities, classes and columns.");
    }

    private ResultMapping query(String name) {
        return ResultMapping.of(model.queries().nativeQueries().get(name), model);
    }

    @Test
    void unknownNamesAreTold() {
        refused(
                "none",
                "RW-1521: There is no result set mapping with the name 'none'. The unit has [abstract, all, ambiguous,"
                        + " attribute, composite, discriminator, lock, missing, nothing, stranger, twice, typed].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResultMapping.of("none", EntityModel.of(List.of(Port.class))))
                .withMessage("RW-1521: There is no result set mapping with the name 'none'. The unit has none.");
    }

    @Test
    void entitiesAndTheirAttributesAreThere() {
        refused(
                "stranger",
                "RW-1522: java.lang.String is no entity of the unit [stranger]."
                        + " Name one, or map a class that is none with @ConstructorResult.");
        refused(
                "attribute",
                "RW-1522: Ship has no attribute 'speed' [attribute]."
                        + " Name one of [engine.power, engine.weight, home.code, id, name].");
        refused(
                "composite",
                "RW-1522: Ship has several columns for 'engine' [composite]."
                        + " Name one of [engine.power, engine.weight, home.code, id, name].");
        refused("twice", "RW-1522: The attribute 'home.code' of Ship is mapped twice [twice]. Leave one out.");
        refused(
                "discriminator",
                "RW-1522: Ship has no discriminator column [discriminator]. Leave discriminatorColumn out.");
        refused(
                "lock",
                "RW-1522: The lock mode PESSIMISTIC_READ is not possible [lock]."
                        + " Use OPTIMISTIC or OPTIMISTIC_FORCE_INCREMENT.");
    }

    @Test
    void constructorsAreThereAndOne() {
        refused(
                "missing",
                "RW-1523: Count has no constructor for (Double name, n) [missing]. It has Count(String, int),"
                        + " Count(String, long). Name a column for each parameter of one of them, in their order, with types"
                        + " that they take.");
        refused(
                "ambiguous",
                "RW-1523: Count has several constructors for (name, n) [ambiguous]. It may be Count(String, int),"
                        + " Count(String, long). Give the @ColumnResults the types of the parameters.");
        refused(
                "abstract",
                "RW-1523: Number has no constructor for () [abstract]. It is abstract. Name a column for each"
                        + " parameter of one of them, in their order, with types that they take.");
    }

    @Test
    void somethingIsMapped() {
        refused(
                "nothing",
                "RW-1526: A result set mapping maps nothing [nothing]. Give it entities, classes or columns.");
    }

    static class Count {
        final String name;
        final long n;

        Count(String name, int n) {
            this.name = name;
            this.n = n;
        }

        Count(String name, long n) {
            this.name = name;
            this.n = n;
        }
    }

    @Entity
    static class Port {
        @Id
        String code;
    }

    @Embeddable
    static class Engine {
        int power;
        int weight;
    }

    @SqlResultSetMapping(
            name = "all",
            entities =
                    @EntityResult(
                            entityClass = Ship.class,
                            fields = {
                                @FieldResult(name = "id", column = "number"),
                                @FieldResult(name = "engine.power", column = "hp"),
                                @FieldResult(name = "home", column = "port")
                            }),
            classes =
                    @ConstructorResult(
                            targetClass = Count.class,
                            columns = {@ColumnResult(name = "name"), @ColumnResult(name = "n", type = long.class)}),
            columns = @ColumnResult(name = "name", type = String.class))
    @SqlResultSetMapping(
            name = "typed",
            classes =
                    @ConstructorResult(
                            targetClass = Count.class,
                            columns = {@ColumnResult(name = "name"), @ColumnResult(name = "n", type = Integer.class)}))
    @SqlResultSetMapping(name = "stranger", entities = @EntityResult(entityClass = String.class))
    @SqlResultSetMapping(
            name = "attribute",
            entities = @EntityResult(entityClass = Ship.class, fields = @FieldResult(name = "speed", column = "speed")))
    @SqlResultSetMapping(
            name = "composite",
            entities = @EntityResult(entityClass = Ship.class, fields = @FieldResult(name = "engine", column = "e")))
    @SqlResultSetMapping(
            name = "twice",
            entities =
                    @EntityResult(
                            entityClass = Ship.class,
                            fields = {
                                @FieldResult(name = "home", column = "one"),
                                @FieldResult(name = "home.code", column = "two")
                            }))
    @SqlResultSetMapping(
            name = "discriminator",
            entities = @EntityResult(entityClass = Ship.class, discriminatorColumn = "kind"))
    @SqlResultSetMapping(
            name = "lock",
            entities = @EntityResult(entityClass = Ship.class, lockMode = LockModeType.PESSIMISTIC_READ))
    @SqlResultSetMapping(
            name = "missing",
            classes =
                    @ConstructorResult(
                            targetClass = Count.class,
                            columns = {@ColumnResult(name = "name", type = Double.class), @ColumnResult(name = "n")}))
    @SqlResultSetMapping(
            name = "ambiguous",
            classes =
                    @ConstructorResult(
                            targetClass = Count.class,
                            columns = {@ColumnResult(name = "name"), @ColumnResult(name = "n")}))
    @SqlResultSetMapping(
            name = "abstract",
            classes =
                    @ConstructorResult(
                            targetClass = Number.class,
                            columns = {}))
    @SqlResultSetMapping(name = "nothing")
    @NamedNativeQuery(name = "named", query = "SELECT name, n FROM ship", resultSetMapping = "typed")
    @NamedNativeQuery(
            name = "inline",
            query = "SELECT count(*) AS n FROM ship",
            columns = @ColumnResult(name = "n", type = Long.class))
    @NamedNativeQuery(name = "plain", query = "SELECT name FROM ship")
    @NamedNativeQuery(
            name = "both",
            query = "SELECT name, n FROM ship",
            resultSetMapping = "typed",
            columns = @ColumnResult(name = "n"))
    @Entity
    static class Ship {
        @Id
        int id;

        String name;

        @Embedded
        Engine engine;

        @ManyToOne
        Port home;
    }
}
