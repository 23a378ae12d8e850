// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.graph;

import io.ringway.Problem;
import jakarta.persistence.AttributeNode;
import jakarta.persistence.Graph;
import jakarta.persistence.Subgraph;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.PluralAttribute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** The nodes of an entity graph or subgraph; what a graph names is loaded. */
abstract class CqlGraph implements Graph<Object> {
    private final ManagedShape shape;
    private final Map<String, CqlAttributeNode> nodes = new LinkedHashMap<>();
    private boolean frozen;

    CqlGraph(ManagedShape shape) {
        this.shape = shape;
    }

    final ManagedShape shape() {
        return shape;
    }

    final Iterable<CqlAttributeNode> nodes() {
        return nodes.values();
    }

    /** It is named now, and shared: nobody changes it any more. */
    final void freeze() {
        frozen = true;
        for (CqlAttributeNode node : nodes.values()) {
            if (node.subgraph() != null) {
                node.subgraph().freeze();
            }
        }
    }

    final void copyFrom(CqlGraph other) {
        for (CqlAttributeNode node : other.nodes()) {
            CqlAttributeNode copy = node(node.getAttributeName());
            CqlSubgraph subgraph = node.subgraph();
            if (subgraph != null) {
                CqlSubgraph copied = new CqlSubgraph(subgraph.shape());
                copied.copyFrom(subgraph);
                copy.subgraph(copied);
            }
        }
    }

    final CqlAttributeNode node(String name) {
        requireChangeable();
        CqlAttributeNode known = nodes.get(name);
        if (known == null) {
            known = new CqlAttributeNode(shape.attribute(name));
            nodes.put(name, known);
        }
        return known;
    }

    final CqlSubgraph subgraph(String name, Class<?> type) {
        ManagedShape behind = shape.behind(shape.attribute(name), type);
        CqlAttributeNode node = node(name);
        CqlSubgraph graph = node.subgraph();
        if (graph == null) {
            graph = new CqlSubgraph(behind);
            node.subgraph(graph);
        }
        return graph;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <Y> AttributeNode<Y> addAttributeNode(String attributeName) {
        return (AttributeNode<Y>) node(attributeName);
    }

    @Override
    public <Y> AttributeNode<Y> addAttributeNode(Attribute<? super Object, Y> attribute) {
        return addAttributeNode(attribute.getName());
    }

    @Override
    public boolean hasAttributeNode(String attributeName) {
        return nodes.containsKey(shape.attribute(attributeName).name());
    }

    @Override
    public boolean hasAttributeNode(Attribute<? super Object, ?> attribute) {
        return hasAttributeNode(attribute.getName());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <Y> AttributeNode<Y> getAttributeNode(String attributeName) {
        CqlAttributeNode node = nodes.get(shape.attribute(attributeName).name());
        if (node == null) {
            throw new NoSuchElementException(
                    Problem.of("RW-1337", "The graph has no node for the attribute '" + attributeName + "'")
                            .at(shape.title())
                            .fix("It has " + nodes.keySet())
                            .text());
        }
        return (AttributeNode<Y>) node;
    }

    @Override
    public <Y> AttributeNode<Y> getAttributeNode(Attribute<? super Object, Y> attribute) {
        return getAttributeNode(attribute.getName());
    }

    @Override
    public void removeAttributeNode(String attributeName) {
        requireChangeable();
        nodes.remove(shape.attribute(attributeName).name());
    }

    @Override
    public void removeAttributeNode(Attribute<? super Object, ?> attribute) {
        removeAttributeNode(attribute.getName());
    }

    @Override
    public void removeAttributeNodes(Attribute.PersistentAttributeType kind) {
        requireChangeable();
        nodes.values().removeIf(node -> AttributeKinds.of(node.attribute()) == kind);
    }

    @Override
    public void addAttributeNodes(String... attributeNames) {
        for (String name : attributeNames) {
            node(name);
        }
    }

    @Override
    @SafeVarargs
    public final void addAttributeNodes(Attribute<? super Object, ?>... attributes) {
        for (Attribute<? super Object, ?> attribute : attributes) {
            node(attribute.getName());
        }
    }

    @Override
    public <X> Subgraph<X> addSubgraph(String attributeName) {
        return typed(subgraph(attributeName, Object.class));
    }

    @Override
    public <X> Subgraph<X> addSubgraph(String attributeName, Class<X> type) {
        return typed(subgraph(attributeName, type));
    }

    @Override
    public <X> Subgraph<X> addSubgraph(Attribute<? super Object, X> attribute) {
        return addSubgraph(attribute.getName());
    }

    @Override
    @Deprecated
    public <X> Subgraph<? extends X> addSubgraph(Attribute<? super Object, X> attribute, Class<? extends X> type) {
        return addSubgraph(attribute.getName(), type);
    }

    @Override
    public <Y> Subgraph<Y> addTreatedSubgraph(Attribute<? super Object, ? super Y> attribute, Class<Y> type) {
        return addSubgraph(attribute.getName(), type);
    }

    @Override
    public <X> Subgraph<X> addElementSubgraph(String attributeName) {
        return addSubgraph(attributeName);
    }

    @Override
    public <X> Subgraph<X> addElementSubgraph(String attributeName, Class<X> type) {
        return addSubgraph(attributeName, type);
    }

    @Override
    public <E> Subgraph<E> addElementSubgraph(PluralAttribute<? super Object, ?, E> attribute) {
        return addSubgraph(attribute.getName());
    }

    @Override
    public <E> Subgraph<E> addTreatedElementSubgraph(
            PluralAttribute<? super Object, ?, ? super E> attribute, Class<E> type) {
        return addSubgraph(attribute.getName(), type);
    }

    @Override
    public <K> Subgraph<K> addMapKeySubgraph(MapAttribute<? super Object, K, ?> attribute) {
        throw noKeys(attribute.getName());
    }

    @Override
    public <K> Subgraph<K> addTreatedMapKeySubgraph(
            MapAttribute<? super Object, ? super K, ?> attribute, Class<K> type) {
        throw noKeys(attribute.getName());
    }

    @Override
    @Deprecated
    public <X> Subgraph<X> addKeySubgraph(Attribute<? super Object, X> attribute) {
        throw noKeys(attribute.getName());
    }

    @Override
    @Deprecated
    public <X> Subgraph<? extends X> addKeySubgraph(Attribute<? super Object, X> attribute, Class<? extends X> type) {
        throw noKeys(attribute.getName());
    }

    @Override
    public <X> Subgraph<X> addKeySubgraph(String attributeName) {
        throw noKeys(attributeName);
    }

    @Override
    public <X> Subgraph<X> addKeySubgraph(String attributeName, Class<X> type) {
        throw noKeys(attributeName);
    }

    @Override
    public List<AttributeNode<?>> getAttributeNodes() {
        return new ArrayList<>(nodes.values());
    }

    @SuppressWarnings("unchecked")
    static <X> Subgraph<X> typed(CqlSubgraph graph) {
        return (Subgraph<X>) graph;
    }

    private void requireChangeable() {
        if (frozen) {
            throw new IllegalStateException(Problem.of("RW-1338", "A named entity graph cannot be changed")
                    .at(shape.title())
                    .fix("Change the copy that createEntityGraph(name) gives")
                    .text());
        }
    }

    private IllegalArgumentException noKeys(String attributeName) {
        return new IllegalArgumentException(Problem.of("RW-1336", "The attribute has no keys that are entities")
                .at(shape.title() + "." + attributeName)
                .because("Maps of entities are not mapped")
                .text());
    }
}
