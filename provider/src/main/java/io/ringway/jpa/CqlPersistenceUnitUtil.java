// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.mapping.AssociationAttribute;
import io.ringway.mapping.AttributeMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.EntityModel;
import io.ringway.mapping.LazyValue;
import io.ringway.mapping.VersionMapping;
import io.ringway.plan.LazyContent;
import io.ringway.plan.RowTracker;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.metamodel.Attribute;
import org.jspecify.annotations.Nullable;

/** Questions about instances (Jakarta Persistence 3.2, 7.11). */
final class CqlPersistenceUnitUtil implements PersistenceUnitUtil {
    private final EntityModel model;

    CqlPersistenceUnitUtil(EntityModel model) {
        this.model = model;
    }

    @Override
    public boolean isLoaded(Object entity, String attributeName) {
        RowTracker tracker = RowTracker.of(entity);
        AttributeMapping attribute = attribute(entity, attributeName);
        return tracker == null
                ? !(attribute.get(entity) instanceof LazyValue lazy) || lazy.isLoaded()
                : tracker.isThere(attribute);
    }

    @Override
    public <E> boolean isLoaded(E entity, Attribute<? super E, ?> attribute) {
        return isLoaded(entity, attribute.getName());
    }

    @Override
    public boolean isLoaded(Object entity) {
        RowTracker tracker = RowTracker.of(entity);
        return tracker == null || tracker.isWhole();
    }

    @Override
    public void load(Object entity, String attributeName) {
        RowTracker tracker = RowTracker.of(entity);
        AttributeMapping attribute = attribute(entity, attributeName);
        if (tracker != null) {
            load(tracker, attribute);
        } else if (attribute.get(entity) instanceof LazyContent content) {
            content.load();
        }
    }

    private void load(RowTracker tracker, AttributeMapping attribute) {
        tracker.read(attribute.ordinal());
        Object target = attribute instanceof AssociationAttribute ? attribute.get(tracker.entity()) : null;
        if (target instanceof LazyContent content) {
            content.load();
        }
        RowTracker referred = target == null ? null : RowTracker.of(target);
        if (referred != null) {
            referred.mapping().attributes().forEach(each -> referred.read(each.ordinal()));
        }
    }

    @Override
    public <E> void load(E entity, Attribute<? super E, ?> attribute) {
        load(entity, attribute.getName());
    }

    @Override
    public void load(Object entity) {
        RowTracker tracker = RowTracker.of(entity);
        if (tracker != null) {
            for (AttributeMapping attribute : model.entity(entity.getClass()).attributes()) {
                tracker.read(attribute.ordinal());
            }
        }
    }

    @Override
    public boolean isInstance(Object entity, Class<?> entityClass) {
        model.entity(entity.getClass());
        return entityClass.isInstance(entity);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Class<? extends T> getClass(T entity) {
        return (Class<? extends T>) model.entity(entity.getClass()).type();
    }

    @Override
    public @Nullable Object getIdentifier(Object entity) {
        return model.entity(entity.getClass()).id().of(entity);
    }

    @Override
    public @Nullable Object getVersion(Object entity) {
        VersionMapping version = model.entity(entity.getClass()).version();
        return version == null ? null : version.get(entity);
    }

    private AttributeMapping attribute(Object entity, String name) {
        EntityMapping mapping = model.entity(entity.getClass());
        return mapping.attribute(name).orElseThrow(() -> Attributes.unknown(mapping, name));
    }
}
