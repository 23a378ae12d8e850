// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Navigation;
import io.ringway.query.tree.Path;
import io.ringway.query.tree.PathExpression;
import io.ringway.query.tree.Position;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Bindable;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An attribute of what a path leads to. */
final class AttributePath<X> extends CqlPath<X> {
    private final CqlPath<?> parent;
    private final Attribute<?, X> attribute;

    private AttributePath(
            CqlPath<?> parent, Attribute<?, X> attribute, Class<X> javaType, @Nullable ManagedType<X> managed) {
        super(javaType, managed);
        this.parent = parent;
        this.attribute = attribute;
    }

    @SuppressWarnings("unchecked")
    static <Y> AttributePath<Y> of(CqlPath<?> parent, Attribute<?, Y> attribute) {
        Class<Y> boxed =
                (Class<Y>) MethodType.methodType(attribute.getJavaType()).wrap().returnType();
        ManagedType<Y> managed = attribute instanceof SingularAttribute<?, Y> singular
                        && singular.getType() instanceof ManagedType<Y> type
                ? type
                : null;
        return new AttributePath<>(parent, attribute, boxed, managed);
    }

    /** A name behind a path. */
    static PathExpression behind(PathExpression before, String name) {
        if (before instanceof Path path) {
            return new Path(with(path.segments(), name), Position.NONE);
        } else if (before instanceof Navigation navigation) {
            return new Navigation(navigation.base(), with(navigation.segments(), name), Position.NONE);
        }
        return new Navigation(before, List.of(name), Position.NONE);
    }

    private static List<String> with(List<String> segments, String name) {
        List<String> all = new ArrayList<>(segments);
        all.add(name);
        return all;
    }

    @Override
    PathExpression path(Translation statement) {
        return behind(parent.path(statement), attribute.getName());
    }

    @Override
    @SuppressWarnings("unchecked")
    public Bindable<X> getModel() {
        return (Bindable<X>) attribute;
    }

    @Override
    public jakarta.persistence.criteria.Path<?> getParentPath() {
        return parent;
    }

    @Override
    public String toString() {
        return parent + "." + attribute.getName();
    }
}
