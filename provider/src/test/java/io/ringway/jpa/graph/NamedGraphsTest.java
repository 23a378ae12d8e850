// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.graph;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringway.RingwayException;
import io.ringway.jpa.metamodel.CqlMetamodel;
import io.ringway.mapping.EntityModel;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.NamedSubgraph;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a unit does not open with. */
class NamedGraphsTest {

    @Entity
    @NamedEntityGraph(attributeNodes = @NamedAttributeNode("nothing"))
    static class Misspelt {
        @Id
        int id;
    }

    @Entity
    @NamedEntityGraph(attributeNodes = @NamedAttributeNode(value = "next", subgraph = "further"))
    static class Unnamed {
        @Id
        int id;

        @ManyToOne
        Unnamed next;
    }

    @Entity
    @NamedEntityGraph(
            attributeNodes = @NamedAttributeNode(value = "next", subgraph = "next"),
            subgraphs =
                    @NamedSubgraph(
                            name = "next",
                            attributeNodes = @NamedAttributeNode(value = "next", subgraph = "next")))
    static class Endless {
        @Id
        int id;

        @ManyToOne
        Endless next;
    }

    @Entity
    @NamedEntityGraph(name = "same")
    @NamedEntityGraph(name = "same")
    static class Twice {
        @Id
        int id;
    }

    @Entity
    @NamedEntityGraph(
            subclassSubgraphs =
                    @NamedSubgraph(name = "none", type = Endless.class, attributeNodes = @NamedAttributeNode("id")))
    static class Childless {
        @Id
        int id;
    }

    @Entity
    @NamedEntityGraph(
            attributeNodes = @NamedAttributeNode(value = "next", keySubgraph = "key"),
            subgraphs = @NamedSubgraph(name = "key", attributeNodes = @NamedAttributeNode("id")))
    static class Keyless {
        @Id
        int id;

        @ManyToOne
        Keyless next;
    }

    @Test
    void anAttributeThatIsNotThere() {
        refused(
                Misspelt.class,
                "RW-1145: The entity graph 'Misspelt' cannot be made [Misspelt, @NamedEntityGraph]. RW-1531: The type has "
                        + "no attribute 'nothing' [" + Misspelt.class.getName()
                        + "]. Take one of its attributes, of the "
                        + "kind and type that it has.");
    }

    @Test
    void aSubgraphThatIsNotThere() {
        refused(
                Unnamed.class,
                "RW-1145: The entity graph 'Unnamed' cannot be made [Unnamed, @NamedEntityGraph]. "
                        + "There is no @NamedSubgraph 'further'.");
    }

    @Test
    void aSubgraphThatLeadsBackToItself() {
        refused(
                Endless.class,
                "RW-1145: The entity graph 'Endless' cannot be made [Endless, @NamedEntityGraph]. "
                        + "The @NamedSubgraph 'next' leads back to itself.");
    }

    @Test
    void twoOfOneName() {
        refused(
                Twice.class,
                "RW-1145: The entity graph 'same' cannot be made [Twice, @NamedEntityGraph]. "
                        + "Twice has a graph of that name.");
    }

    @Test
    void aSubgraphOfWhatIsNoSubclass() {
        refused(
                Childless.class,
                "RW-1145: The entity graph 'Childless' cannot be made [Childless, @NamedEntityGraph]. RW-1336: "
                        + Endless.class.getName() + " is no subclass of what the graph is for [Childless]. "
                        + "Name an entity that extends it.");
    }

    @Test
    void keysOfWhatIsNoMap() {
        refused(
                Keyless.class,
                "RW-1145: The entity graph 'Keyless' cannot be made [Keyless, @NamedEntityGraph]. RW-1336: A key subgraph "
                        + "needs a map whose keys are entities or embeddables [Keyless.next]. "
                        + "Add the attribute as a node, or with a subgraph of its elements.");
    }

    private static void refused(Class<?> entity, String message) {
        EntityModel model = EntityModel.of(List.of(entity));

        assertThatExceptionOfType(RingwayException.class)
                .isThrownBy(() -> new NamedGraphs(model, () -> CqlMetamodel.of(model)))
                .withMessage(message);
    }
}
