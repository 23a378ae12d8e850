// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.evaluate;

import io.ringway.mapping.AttributeMapping;
import io.ringway.mapping.EmbeddedAttribute;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.EntityModel;
import io.ringway.plan.read.Comparing;
import io.ringway.query.typed.EmbeddedTerm;
import io.ringway.query.typed.EntityTerm;
import io.ringway.query.typed.IdTerm;
import io.ringway.query.typed.ReferenceTerm;
import io.ringway.query.typed.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What values are compared by: of an entity and a whole id the key, of an embedded value its parts, of anything else the value.
 */
final class Identity {
    private static final Function<Object, @Nullable Object> ITSELF = value -> value;

    private final EntityModel model;

    Identity(EntityModel model) {
        this.model = model;
    }

    /** What both sides of a comparison are compared by. */
    Function<Object, @Nullable Object> of(Term left, Term right) {
        Function<Object, @Nullable Object> first = of(left);
        return first != ITSELF ? first : of(right);
    }

    /** What values like that of a term are compared by. */
    Function<Object, @Nullable Object> of(Term term) {
        if (term instanceof IdTerm id) {
            EntityMapping owner = id.owner();
            return value -> owner.id().key(value);
        }
        if (term instanceof EmbeddedTerm embedded) {
            EmbeddedAttribute attribute = embedded.attribute();
            return value -> parts(attribute, value);
        }
        if (term instanceof EntityTerm entity) {
            return ofEntity(entity.variable().entity());
        }
        if (term instanceof ReferenceTerm reference) {
            return ofEntity(reference.attribute().target());
        }
        return model.find(term.type()).map(Identity::ofEntity).orElse(ITSELF);
    }

    private static Function<Object, @Nullable Object> ofEntity(EntityMapping entity) {
        return value -> {
            Object id = entity.id().of(value);
            return id == null ? null : entity.id().key(id);
        };
    }

    private static List<@Nullable Object> parts(EmbeddedAttribute attribute, Object value) {
        List<@Nullable Object> parts = new ArrayList<>();
        for (AttributeMapping part : attribute.parts()) {
            Object each = part.get(value);
            parts.add(
                    each != null && part instanceof EmbeddedAttribute nested
                            ? parts(nested, each)
                            : Comparing.key(each));
        }
        return parts;
    }
}
