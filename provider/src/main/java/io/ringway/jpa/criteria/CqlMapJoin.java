// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.MapEntry;
import io.ringway.query.tree.MapKey;
import io.ringway.query.tree.MapValue;
import io.ringway.query.tree.Position;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.MapJoin;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.Type;
import java.util.Map;

/** A join of the entries of a map. */
final class CqlMapJoin<Z, K, V> extends CqlJoin<Z, V> implements MapJoin<Z, K, V> {
    CqlMapJoin(JoinSpec spec, Origin origin, Type<V> value) {
        super(spec, origin, value.getJavaType(), JoinKinds.managed(value));
    }

    @Override
    public MapJoin<Z, K, V> on(Expression<Boolean> restriction) {
        super.on(restriction);
        return this;
    }

    @Override
    public MapJoin<Z, K, V> on(Predicate... restrictions) {
        super.on(restrictions);
        return this;
    }

    @Override
    @SuppressWarnings("unchecked")
    public MapAttribute<? super Z, K, V> getModel() {
        return (MapAttribute<? super Z, K, V>) super.getModel();
    }

    @Override
    public Path<K> key() {
        Type<K> type = getModel().getKeyType();
        return new DerivedPath<>(
                this,
                type.getJavaType(),
                JoinKinds.managed(type),
                "KEY(" + this + ")",
                statement -> new MapKey(path(statement), Position.NONE));
    }

    @Override
    public Path<V> value() {
        return new DerivedPath<>(
                this,
                getJavaType(),
                managed(),
                "VALUE(" + this + ")",
                statement -> new MapValue(path(statement), Position.NONE));
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Expression<Map.Entry<K, V>> entry() {
        return new ComputedExpression(Map.Entry.class, statement -> new MapEntry(path(statement), Position.NONE));
    }
}
