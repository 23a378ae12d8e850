// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.datastax.oss.driver.api.core.cql.Row;
import io.ringway.ConfigurationException;
import io.ringway.Connection;
import io.ringway.RingwayException;
import io.ringway.SchemaTool;
import io.ringway.context.contract.Animal;
import io.ringway.context.contract.Animal.Cat;
import io.ringway.context.contract.Animal.Dog;
import io.ringway.context.contract.Animal.Puppy;
import io.ringway.context.contract.Shape;
import io.ringway.context.contract.Shape.Circle;
import io.ringway.context.contract.Shape.Square;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Entities that extend entities in real tables, as the driver sees them. */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class InheritanceIT {
    private DevCassandra node;
    private String keyspace;
    private Judge judge;
    private EntityManagerFactory factory;

    @BeforeAll
    void open(DevCassandra first, @DevKeyspace String own) {
        node = first;
        keyspace = own;
        judge = new Judge(first, own);
        factory = open(Map.of());
    }

    private EntityManagerFactory open(Map<String, ?> more, Class<?>... further) {
        Map<String, Object> properties = Units.properties(node, keyspace);
        properties.put("ringway.schema.changes", "allowed");
        properties.putAll(more);
        List<Class<?>> classes = new ArrayList<>(
                List.of(Animal.class, Cat.class, Dog.class, Puppy.class, Shape.class, Circle.class, Square.class));
        classes.addAll(List.of(further));
        return Units.open(properties, classes.toArray(Class<?>[]::new));
    }

    @AfterAll
    void close() {
        factory.close();
        judge.close();
    }

    @Test
    void theDriverReadsWhatIsWritten() {
        factory.runInTransaction(em -> {
            em.persist(new Cat(1, "Mia", 7));
            em.persist(new Puppy(2, "Bo", "Collie", "ball"));
            em.persist(new Circle(1, "red", 5));
        });

        Row cat = judge.row("SELECT * FROM $.animal WHERE id = 1");
        assertThat(cat.getString("dtype")).isEqualTo("Cat");
        assertThat(cat.getInt("lives")).isEqualTo(7);
        assertThat(cat.isNull("breed")).isTrue();
        Row puppy = judge.row("SELECT * FROM $.animal WHERE id = 2");
        assertThat(puppy.getString("dtype")).isEqualTo("P");
        assertThat(puppy.getSet("toys", String.class)).containsExactly("ball");
        assertThat(puppy.isNull("lives")).isTrue();
        assertThat(judge.row("SELECT radius FROM $.circle WHERE id = 1").getInt(0))
                .isEqualTo(5);
        assertThat(judge.row("SELECT count(*) FROM system_schema.tables WHERE keyspace_name = '" + keyspace
                                + "' AND table_name = 'shape'")
                        .getLong(0))
                .isZero();
    }

    @Test
    void whatTheDriverWritesIsFoundAsItsClass() {
        judge.execute("INSERT INTO $.animal (id, dtype, name, lives) VALUES (11, 'Cat', 'Tom', 3)");
        judge.execute("INSERT INTO $.animal (id, dtype, name, breed) VALUES (12, 'D', 'Rex', 'Pug')");
        judge.execute("INSERT INTO $.square (id, side) VALUES (13, 4)");

        EntityManager em = factory.createEntityManager();
        assertThat(((Cat) em.find(Animal.class, 11)).lives()).isEqualTo(3);
        assertThat(em.find(Puppy.class, 12)).isNull();
        assertThat(em.find(Dog.class, 12)).isExactlyInstanceOf(Dog.class);
        assertThat(((Square) em.find(Shape.class, 13)).side()).isEqualTo(4);
        Animal cat = em.find(Animal.class, 11);
        cat.name("Tim");
        em.getTransaction().begin();
        em.getTransaction().commit();
        assertThat(judge.row("SELECT name FROM $.animal WHERE id = 11").getString(0))
                .isEqualTo("Tim");
        em.close();
    }

    @Test
    @SuppressWarnings("unchecked")
    void nativeQueriesGiveEachRowItsClass() {
        judge.execute("INSERT INTO $.animal (id, dtype, lives) VALUES (21, 'Cat', 3)");
        judge.execute("INSERT INTO $.animal (id, dtype, breed) VALUES (22, 'P', 'Pug')");

        EntityManager em = factory.createEntityManager();
        String both = "SELECT * FROM animal WHERE id IN (21, 22)";
        List<Animal> all = em.createNativeQuery(both, Animal.class).getResultList();
        assertThat(all).extracting(Object::getClass).map(Class::getSimpleName).containsOnly("Cat", "Puppy");
        assertThat(all).contains(em.find(Animal.class, 21));
        assertThat(em.createNativeQuery(both, Dog.class).getResultList()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> em.createNativeQuery("SELECT id, name, dtype FROM animal", Animal.class)
                        .getResultList())
                .withMessageStartingWith("RW-1507: The result lacks the columns [lives, breed, toys] ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> em.createNativeQuery("SELECT * FROM circle", Shape.class)
                        .getResultList())
                .withMessage(
                        "RW-1520: The instances of Shape stand in several tables [SELECT * FROM circle]. A statement "
                                + "reads one table, and its rows are of one class. Ask for one of [Circle, Square].");
        em.close();
    }

    @Test
    void aRowOfAnUnknownClassIsTold() {
        judge.execute("INSERT INTO $.animal (id, dtype) VALUES (31, 'Bird')");

        EntityManager em = factory.createEntityManager();
        assertThatExceptionOfType(RingwayException.class)
                .isThrownBy(() -> em.find(Cat.class, 31))
                .withMessageStartingWith(
                        "RW-1184: The discriminator dtype of the row is 'Bird', which is no entity's [animal, id = 31]. ");
        em.close();
    }

    @Test
    void theSchemaToolKnowsEachTableOnce() {
        SchemaTool schema = factory.unwrap(SchemaTool.class);
        assertThat(schema.forEntities().plan().statements()).isEmpty();
        assertThat(schema.forEntities(Cat.class).validate()).isEmpty();
        judge.execute("ALTER TABLE $.animal DROP toys");
        judge.execute("DROP TABLE $.square");
        List<String> plan = schema.forEntities(Cat.class, Shape.class).plan().statements();
        assertThat(plan).hasSize(2);
        assertThat(plan.toString()).contains("ADD toys", "CREATE TABLE", ".square");
        schema.forEntities().sync();
        assertThat(schema.forEntities().plan().statements()).isEmpty();
    }

    @Entity
    @Connection("elsewhere")
    static class Stray extends Animal {}

    @Test
    void aClassHasThePlaceOfItsRoot() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> open(Map.of(), Stray.class))
                .withMessageContaining(
                        "RW-1221: The entity has the connection elsewhere, and Animal, which it extends, none "
                                + "[Stray, by @Connection(\"elsewhere\") on Stray]. What is found as Animal is read where that is "
                                + "routed to, whatever class it is of. Say it of Animal, for all that extend it.");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> open(Map.of("ringway.entities.Cat.keyspace", "cats")))
                .withMessageContaining(
                        "RW-1221: The entity has the keyspace cats, and Animal, which it extends, none [Cat, by "
                                + "property ringway.entities.Cat.keyspace]. ");
    }

    @Test
    void whatIsSaidOfTheRootHoldsForAll() {
        Map<String, String> properties = Map.of("ringway.entities.Animal.keyspace", keyspace);
        try (EntityManagerFactory other = open(properties)) {
            other.runInTransaction(em -> em.persist(new Cat(41, "Mia", 7)));
            assertThat(judge.row("SELECT lives FROM $.animal WHERE id = 41").getInt(0))
                    .isEqualTo(7);
        }
    }
}
