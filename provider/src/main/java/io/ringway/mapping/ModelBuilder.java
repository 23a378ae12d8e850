// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Builds the mappings of a unit's entities, or tells everything that is wrong with them. For one thread. */
final class ModelBuilder {
    private final Collection<Class<?>> classes;
    private final Metadata metadata;
    private final Tools tools;

    ModelBuilder(Collection<Class<?>> managedClasses, Metadata metadata) {
        this.metadata = metadata;
        this.classes = new LinkedHashSet<>(managedClasses);
        this.tools = Tools.create(
                classes.stream()
                        .filter(type -> metadata.has(type, Entity.class))
                        .toList(),
                metadata);
    }

    EntityModel build() {
        for (Class<?> type : classes) {
            Converter converter = metadata.find(type, Converter.class);
            if (converter != null) {
                tools.converters().add(type, converter);
            } else {
                checkKind(type);
            }
        }
        List<EntityMapping> entities = new ArrayList<>();
        Map<String, Class<?>> byName = new HashMap<>();
        for (Class<?> type : classes) {
            if (metadata.has(type, Entity.class)) {
                checkName(type, byName);
                EntityMapping entity = new EntityBuilder(type, tools).build(entities.size());
                if (entity != null) {
                    entities.add(entity);
                }
            }
        }
        new Hierarchies(tools, entities).link();
        new PartitionEntities(entities, tools.problems()).link();
        new UserTypeRules(tools.problems()).check(entities);
        ViewReader.check(entities, tools);
        NamedQueries queries = new NamedQueryReader(classes, metadata, tools.problems()).read();
        tools.problems().throwIfAny();
        List<JoinTable> joinTables = new AssociationLinker(entities, tools.problems()).link();
        tools.problems().throwIfAny();
        return new EntityModel(entities, joinTables, tools.types().parts(), queries, metadata);
    }

    private void checkKind(Class<?> type) {
        boolean known = metadata.has(type, Entity.class)
                || metadata.has(type, MappedSuperclass.class)
                || metadata.has(type, Embeddable.class);
        if (!known) {
            tools.problems()
                    .add(Problem.of("RW-1102", "The class is no entity, mapped superclass, embeddable or converter")
                            .at(type.getName())
                            .fix("Annotate it, or take it out of the persistence unit"));
        }
    }

    private void checkName(Class<?> type, Map<String, Class<?>> byName) {
        String name = metadata.entityName(type);
        Class<?> other = byName.putIfAbsent(name, type);
        if (other != null) {
            tools.problems()
                    .add(Problem.of("RW-1112", "Two entities have the name " + name)
                            .at(other.getName() + " and " + type.getName())
                            .because("Queries address an entity by its name")
                            .fix("Name one of them by @Entity(name)"));
        }
    }
}
