// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.metamodel;

import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.EntityModel;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.Metamodel;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types of a unit. Immutable; safe for use by any number of threads. */
public final class CqlMetamodel implements Metamodel {
    private final Map<Class<?>, CqlManagedType<?>> types;
    private final Map<String, EntityType<?>> byName = new HashMap<>();

    private CqlMetamodel(Map<Class<?>, CqlManagedType<?>> types) {
        this.types = types;
        for (CqlManagedType<?> type : types.values()) {
            if (type instanceof EntityType<?> entity) {
                byName.put(entity.getName(), entity);
            }
        }
    }

    /** Reads the types, and fills the static metamodel classes that there are. */
    public static CqlMetamodel of(EntityModel model) {
        Map<Class<?>, CqlManagedType<?>> types = new MetamodelBuilder(model.metadata()).build(model);
        types.values().forEach(StaticMetamodels::fill);
        return new CqlMetamodel(types);
    }

    /** Whether an entity has a static metamodel class, which has to be filled before it is used. */
    public static boolean isNeededAtOnce(EntityModel model) {
        for (EntityMapping entity : model.entities()) {
            if (StaticMetamodels.of(entity.type()) != null) {
                return true;
            }
        }
        return false;
    }

    /**
     * Fills the fields of static metamodel classes for what has a name in the unit: queries and entity graphs.
     *
     * @param values by the names of the fields
     */
    public void fill(Map<String, ?> values) {
        types.values().forEach(type -> StaticMetamodels.fill(type, values));
    }

    @Override
    public EntityType<?> entity(String entityName) {
        EntityType<?> entity = byName.get(entityName);
        if (entity == null) {
            throw Missing.type("'" + entityName + "'", "entity");
        }
        return entity;
    }

    @Override
    public <X> EntityType<X> entity(Class<X> type) {
        return required(type, EntityType.class, "entity");
    }

    @Override
    public <X> ManagedType<X> managedType(Class<X> type) {
        return required(type, ManagedType.class, "entity, mapped superclass or embeddable");
    }

    @Override
    public <X> EmbeddableType<X> embeddable(Class<X> type) {
        return required(type, EmbeddableType.class, "embeddable");
    }

    @Override
    public Set<ManagedType<?>> getManagedTypes() {
        return new LinkedHashSet<>(types.values());
    }

    @Override
    public Set<EntityType<?>> getEntities() {
        Set<EntityType<?>> entities = new LinkedHashSet<>();
        for (CqlManagedType<?> type : types.values()) {
            if (type instanceof EntityType<?> entity) {
                entities.add(entity);
            }
        }
        return entities;
    }

    @Override
    public Set<EmbeddableType<?>> getEmbeddables() {
        Set<EmbeddableType<?>> embeddables = new LinkedHashSet<>();
        for (CqlManagedType<?> type : types.values()) {
            if (type instanceof EmbeddableType<?> embeddable) {
                embeddables.add(embeddable);
            }
        }
        return embeddables;
    }

    /** The type of a class has that class as its type parameter. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private <T> T required(@Nullable Class<?> type, Class<?> wanted, String kind) {
        CqlManagedType<?> found = types.get(type);
        if (!wanted.isInstance(found)) {
            throw Missing.type(type == null ? "null" : type.getName(), kind);
        }
        return (T) found;
    }
}
