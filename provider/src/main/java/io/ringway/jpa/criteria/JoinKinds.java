// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes joins of the kind that their attribute is. */
final class JoinKinds {
    private JoinKinds() {}

    static JoinType supported(JoinType type) {
        if (Misuse.requireNonNull(type, "type of the join") == JoinType.RIGHT) {
            throw Misuse.rightJoin();
        }
        return type;
    }

    static CqlJoin<?, ?> join(CqlFrom<?, ?> parent, Attribute<?, ?> attribute, JoinType type) {
        JoinSpec spec = JoinSpec.of(parent, attribute, type);
        if (attribute instanceof PluralAttribute<?, ?, ?> plural) {
            return plural(spec, Origin.DECLARED, plural.getElementType());
        }
        ManagedType<?> target = managed(attribute);
        if (target == null) {
            throw Misuse.noJoin(parent + "." + attribute.getName());
        }
        return single(spec, Origin.DECLARED, target);
    }

    /** Another view of a join. */
    static CqlJoin<?, ?> view(CqlJoin<?, ?> of, Origin origin) {
        ManagedType<?> target = of.managed();
        return target == null
                ? plural(of.spec(), origin, ((PluralAttribute<?, ?, ?>) of.getModel()).getElementType())
                : view(of, origin, target);
    }

    /** Another view of a join, whose target has that type. */
    static CqlJoin<?, ?> view(CqlJoin<?, ?> of, Origin origin, Type<?> target) {
        return of.spec().attribute() instanceof PluralAttribute<?, ?, ?>
                ? plural(of.spec(), origin, target)
                : single(of.spec(), origin, (ManagedType<?>) target);
    }

    static @Nullable ManagedType<?> managed(Attribute<?, ?> attribute) {
        Type<?> type = attribute instanceof PluralAttribute<?, ?, ?> plural
                ? plural.getElementType()
                : ((SingularAttribute<?, ?>) attribute).getType();
        return managed(type);
    }

    @SuppressWarnings("unchecked")
    static <E> @Nullable ManagedType<E> managed(Type<E> type) {
        return type instanceof ManagedType<?> managed ? (ManagedType<E>) managed : null;
    }

    private static <Y> CqlJoin<?, Y> single(JoinSpec spec, Origin origin, ManagedType<Y> target) {
        return new CqlJoin<>(spec, origin, target.getJavaType(), target);
    }

    private static <E> CqlJoin<?, E> plural(JoinSpec spec, Origin origin, Type<E> element) {
        return switch (((PluralAttribute<?, ?, ?>) Objects.requireNonNull(spec.attribute())).getCollectionType()) {
            case COLLECTION -> new CqlCollectionJoin<>(spec, origin, element);
            case SET -> new CqlSetJoin<>(spec, origin, element);
            case LIST -> new CqlListJoin<>(spec, origin, element);
            case MAP -> new CqlMapJoin<>(spec, origin, element);
        };
    }
}
