// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.MappingException;
import io.ringway.Problem;
import io.ringway.spi.ColumnType;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The entities of a persistence unit. Immutable. */
public final class EntityModel {
    private final List<EntityMapping> entities;
    private final List<JoinTable> joinTables;
    private final NamedQueries queries;
    private final Metadata metadata;
    private final boolean associated;
    private final Map<Class<?>, EntityMapping> byType = new HashMap<>();
    private final Map<String, EntityMapping> byName = new HashMap<>();
    private final Map<Class<?>, ValueType> parts = new HashMap<>();

    /** @param parts the embeddables and records that are stored as one value */
    EntityModel(
            List<EntityMapping> entities,
            List<JoinTable> joinTables,
            Collection<? extends ValueType> parts,
            NamedQueries queries,
            Metadata metadata) {
        this.entities = List.copyOf(entities);
        this.joinTables = List.copyOf(joinTables);
        this.queries = queries;
        this.metadata = metadata;
        this.associated = entities.stream().anyMatch(EntityMapping::hasAssociations);
        for (EntityMapping entity : entities) {
            byType.put(entity.type(), entity);
            byName.put(entity.name(), entity);
        }
        parts.forEach(part -> this.parts.put(part.javaType(), part));
    }

    /**
     * The model of a unit.
     *
     * @param managedClasses its entities, mapped superclasses, embeddables and converters; those of them that entities
     *     refer to need not be among them
     * @throws MappingException with everything that is wrong with any of them
     */
    public static EntityModel of(Collection<Class<?>> managedClasses) {
        return of(managedClasses, Metadata.ANNOTATIONS);
    }

    /**
     * The model of a unit that has mapping files.
     *
     * @param metadata what annotations and mapping files say of the classes
     * @throws MappingException with everything that is wrong with any of them
     */
    public static EntityModel of(Collection<Class<?>> managedClasses, Metadata metadata) {
        return new ModelBuilder(managedClasses, metadata).build();
    }

    /** The mapping of exactly this class. */
    public Optional<EntityMapping> find(Class<?> type) {
        return Optional.ofNullable(byType.get(type));
    }

    /**
     * The mapping of exactly this class.
     *
     * @throws IllegalArgumentException RW-1101, when it is no entity of the unit
     */
    public EntityMapping entity(Class<?> type) {
        EntityMapping entity = byType.get(type);
        if (entity == null) {
            throw new IllegalArgumentException(
                    Problem.of("RW-1101", type.getName() + " is not an entity of this unit. Entities: " + names())
                            .text());
        }
        return entity;
    }

    /**
     * The mapping of exactly this class, whose rows can be written.
     *
     * @throws IllegalArgumentException RW-1101, when it is no entity of the unit
     * @throws io.ringway.RingwayException RW-1341, when it is a materialized view
     */
    public EntityMapping writable(Class<?> type) {
        EntityMapping entity = entity(type);
        entity.requireWritable();
        return entity;
    }

    public Optional<EntityMapping> byName(String entityName) {
        return Optional.ofNullable(byName.get(entityName));
    }

    /** By {@link EntityMapping#index()}. */
    public List<EntityMapping> entities() {
        return entities;
    }

    /** The tables of collections of entities; the indexes of their mappings follow those of the entities. */
    public List<JoinTable> joinTables() {
        return joinTables;
    }

    /** Entities, and behind them the join tables of their collections. */
    public List<EntityMapping> withJoinTables(List<EntityMapping> chosen) {
        if (joinTables.isEmpty()) {
            return chosen;
        }
        List<EntityMapping> tables = new ArrayList<>(chosen);
        for (JoinTable table : joinTables) {
            if (chosen.stream().anyMatch(entity -> sharesCollections(entity, table.owner()))) {
                tables.add(table.rows());
            }
        }
        return tables;
    }

    /** Whether instances can be of both: what the one inherits of the other stands in one join table. */
    private static boolean sharesCollections(EntityMapping one, EntityMapping other) {
        return one.type().isAssignableFrom(other.type()) || other.type().isAssignableFrom(one.type());
    }

    /** How many mappings there are, of entities and of join tables. */
    public int mappings() {
        return entities.size() + 2 * joinTables.size();
    }

    /** Whether any of the entities refers to others. */
    public boolean hasAssociations() {
        return associated;
    }

    /** Whether a class is an entity or a mapped superclass, so that entities that extend it inherit what it says. */
    public boolean isInherited(Class<?> type) {
        return metadata.has(type, Entity.class) || metadata.has(type, MappedSuperclass.class);
    }

    /** Queries and mappings of their results that have names. */
    public NamedQueries queries() {
        return queries;
    }

    /** What the model was made of. */
    public Metadata metadata() {
        return metadata;
    }

    /**
     * What makes an instance of a class from a storage value that a native query has read: of an embeddable with a user-defined
     * type, or of a record that is stored as a tuple.
     *
     * @param there the type of the value
     * @return null for every other class, and when the type is another one than the class is mapped to
     */
    public @Nullable UnaryOperator<Object> part(Class<?> type, ColumnType there) {
        ValueType part = parts.get(type);
        UnaryOperator<Object> order = part == null ? null : StoredOrder.between(there, part.column());
        return part == null || order == null
                ? null
                : value -> Objects.requireNonNull(part.fromStorage(order.apply(value)));
    }

    private String names() {
        return entities.isEmpty()
                ? "none"
                : entities.stream().map(EntityMapping::name).sorted().collect(Collectors.joining(", "));
    }
}
