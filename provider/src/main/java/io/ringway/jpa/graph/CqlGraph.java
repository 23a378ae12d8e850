// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.graph;

import io.ringway.Problem;
import jakarta.persistence.AttributeNode;
import jakarta.persistence.Graph;
import jakarta.persistence.Subgraph;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.PluralAttribute;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The nodes of an entity graph or subgraph; what a graph names is loaded. */
abstract class CqlGraph implements Graph<Object> {
    private final GraphTypes types;
    private final ManagedType<?> type;
    private final Map<String, CqlAttributeNode> nodes = new LinkedHashMap<>();
    private final Set<String> removed = new HashSet<>();
    private boolean frozen;

    CqlGraph(GraphTypes types, ManagedType<?> type) {
        this.types = types;
        this.type = type;
    }

    final GraphTypes types() {
        return types;
    }

    /** Whose attributes it names. */
    final ManagedType<?> type() {
        return type;
    }

    /** Whether it was said that an attribute is not to be loaded, even if it is mapped as eager. */
    final boolean leavesOut(String attributeName) {
        return removed.contains(attributeName);
    }

    /** Null when it has no node for the attribute. */
    final @Nullable CqlAttributeNode find(String attributeName) {
        return nodes.get(attributeName);
    }

    /** It is named now, and shared: nobody changes it any more. */
    void freeze() {
        frozen = true;
        nodes.values().forEach(CqlAttributeNode::freeze);
    }

    final void copyFrom(CqlGraph other) {
        other.nodes.values().forEach(node -> node(node.getAttributeName()).copyFrom(node));
        removed.addAll(other.removed);
    }

    final CqlAttributeNode node(String attributeName) {
        requireChangeable();
        CqlAttributeNode known = nodes.get(attributeName);
        if (known == null) {
            known = new CqlAttributeNode(type.getAttribute(attributeName).getName());
            nodes.put(attributeName, known);
            removed.remove(attributeName);
        }
        return known;
    }

    /** @param asked the class that it is for; {@code Object} for what the attribute leads to */
    final CqlSubgraph subgraph(String attributeName, Class<?> asked) {
        requireChangeable();
        ManagedType<?> behind = types.behind(type.getAttribute(attributeName), asked);
        return node(attributeName).subgraph(new CqlSubgraph(types, behind));
    }

    /** Likewise, of the keys of a map. */
    final CqlSubgraph keySubgraph(String attributeName, Class<?> asked) {
        requireChangeable();
        ManagedType<?> key = types.keyOf(type.getAttribute(attributeName), asked);
        return node(attributeName).keySubgraph(new CqlSubgraph(types, key));
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
        return nodes.containsKey(type.getAttribute(attributeName).getName());
    }

    @Override
    public boolean hasAttributeNode(Attribute<? super Object, ?> attribute) {
        return hasAttributeNode(attribute.getName());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <Y> AttributeNode<Y> getAttributeNode(String attributeName) {
        CqlAttributeNode node = nodes.get(type.getAttribute(attributeName).getName());
        if (node == null) {
            throw new NoSuchElementException(
                    Problem.of("RW-1337", "The graph has no node for the attribute '" + attributeName + "'")
                            .at(GraphTypes.name(type))
                            .fix("It has " + nodes.keySet())
                            .text());
        }
        return (AttributeNode<Y>) node;
    }

    @Override
    public <Y> AttributeNode<Y> getAttributeNode(Attribute<? super Object, Y> attribute) {
        return getAttributeNode(attribute.getName());
    }

    /** In a load graph an attribute that is mapped as eager is not loaded then (Jakarta Persistence 3.2, 3.8.1.2). */
    @Override
    public void removeAttributeNode(String attributeName) {
        requireChangeable();
        nodes.remove(type.getAttribute(attributeName).getName());
        removed.add(attributeName);
    }

    @Override
    public void removeAttributeNode(Attribute<? super Object, ?> attribute) {
        removeAttributeNode(attribute.getName());
    }

    @Override
    public void removeAttributeNodes(Attribute.PersistentAttributeType kind) {
        for (Attribute<?, ?> attribute : type.getAttributes()) {
            if (attribute.getPersistentAttributeType() == kind) {
                removeAttributeNode(attribute.getName());
            }
        }
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
        return addKeySubgraph(attribute.getName());
    }

    @Override
    public <K> Subgraph<K> addTreatedMapKeySubgraph(
            MapAttribute<? super Object, ? super K, ?> attribute, Class<K> type) {
        return addKeySubgraph(attribute.getName(), type);
    }

    @Override
    @Deprecated
    public <X> Subgraph<X> addKeySubgraph(Attribute<? super Object, X> attribute) {
        return addKeySubgraph(attribute.getName());
    }

    @Override
    @Deprecated
    public <X> Subgraph<? extends X> addKeySubgraph(Attribute<? super Object, X> attribute, Class<? extends X> type) {
        return addKeySubgraph(attribute.getName(), type);
    }

    @Override
    public <X> Subgraph<X> addKeySubgraph(String attributeName) {
        return typed(keySubgraph(attributeName, Object.class));
    }

    @Override
    public <X> Subgraph<X> addKeySubgraph(String attributeName, Class<X> type) {
        return typed(keySubgraph(attributeName, type));
    }

    @Override
    public List<AttributeNode<?>> getAttributeNodes() {
        return new ArrayList<>(nodes.values());
    }

    @SuppressWarnings("unchecked")
    static <X> Subgraph<X> typed(CqlSubgraph graph) {
        return (Subgraph<X>) graph;
    }

    final void requireChangeable() {
        if (frozen) {
            throw new IllegalStateException(Problem.of("RW-1338", "A named entity graph cannot be changed")
                    .at(GraphTypes.name(type))
                    .fix("Change the copy that createEntityGraph(name) gives")
                    .text());
        }
    }
}
