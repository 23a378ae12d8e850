// SPDX-License-Identifier: Apache-2.0
package io.ringway.life;

import io.ringway.mapping.AssociationAttribute;
import io.ringway.mapping.AttributeMapping;
import io.ringway.mapping.EntityModel;
import io.ringway.mapping.LazyValue;
import io.ringway.spi.Tracked;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Validates what is there: nothing is loaded for it, and it does not go on to other entities. */
final class LoadedAttributes implements TraversableResolver {
    private final EntityModel model;

    LoadedAttributes(EntityModel model) {
        this.model = model;
    }

    @Override
    public boolean isReachable(
            @Nullable Object object, Path.Node node, Class<?> root, Path pathToObject, ElementType elementType) {
        AttributeMapping attribute = attribute(object, node);
        if (object == null || attribute == null) {
            return true;
        }
        boolean loaded = !(object instanceof Tracked tracked)
                || tracked.$tracker() == null
                || tracked.$tracker().isLoaded(attribute.ordinal());
        return loaded
                && (!(attribute instanceof AssociationAttribute)
                        || !(attribute.get(object) instanceof LazyValue lazy)
                        || lazy.isLoaded());
    }

    @Override
    public boolean isCascadable(
            @Nullable Object object, Path.Node node, Class<?> root, Path pathToObject, ElementType elementType) {
        return !(attribute(object, node) instanceof AssociationAttribute);
    }

    private @Nullable AttributeMapping attribute(@Nullable Object object, Path.Node node) {
        Optional<AttributeMapping> attribute = object == null || node.getName() == null
                ? Optional.empty()
                : model.find(object.getClass()).flatMap(mapping -> mapping.attribute(node.getName()));
        return attribute.orElse(null);
    }
}
