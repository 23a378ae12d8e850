// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import io.ringway.Problem;
import io.ringway.mapping.AssociationAttribute;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.ReferenceAttribute;
import io.ringway.query.tree.CollectionMember;
import io.ringway.query.tree.EntityJoin;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.From;
import io.ringway.query.tree.Join;
import io.ringway.query.tree.JoinKind;
import io.ringway.query.tree.Path;
import io.ringway.query.tree.PathExpression;
import io.ringway.query.tree.Position;
import io.ringway.query.tree.Root;
import io.ringway.query.tree.Treat;
import io.ringway.query.typed.AssociationTerm;
import io.ringway.query.typed.ElementTerm;
import io.ringway.query.typed.ElementVariable;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.Source;
import io.ringway.query.typed.Test;
import io.ringway.query.typed.Variable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Resolves the declarations of a FROM clause (Jakarta Persistence 3.2, 4.4). */
final class Sources {
    private final Level level;

    Sources(Level level) {
        this.level = level;
    }

    void declare(List<From> declarations) {
        for (From each : declarations) {
            if (each instanceof Root root) {
                root(root);
            } else if (each instanceof CollectionMember member) {
                member(member);
            } else if (each instanceof Join join) {
                join(join);
            } else {
                join((EntityJoin) each);
            }
        }
    }

    private void root(Root root) {
        int dot = root.entityName().indexOf('.');
        if (dot > 0 && level.scope().find(root.entityName().substring(0, dot)) != null) {
            Path path = new Path(List.of(root.entityName().split("\\.")), root.position());
            join(JoinKind.INNER, path, root.alias(), null, false, root.position());
            return;
        }
        root(root.entityName(), root.alias(), root.position());
    }

    EntityVariable root(String entityName, String alias, Position position) {
        EntityMapping entity = level.work().entities().require(entityName, position.offset(), level.refusals());
        EntityVariable variable = level.scope().entity(alias, entity, new EntityVariable.Root());
        level.work().touched().add(entity);
        level.scope().add(new Source(variable, JoinKind.INNER, false, null));
        name(alias, new Place.Instance(variable), position);
        return variable;
    }

    /** In a subquery the name of a class and a path look the same. */
    private void member(CollectionMember member) {
        if (member.collection() instanceof Path path && !level.paths().begins(path)) {
            root(String.join(".", path.segments()), member.alias(), path.position());
            return;
        }
        join(JoinKind.INNER, member.collection(), member.alias(), null, false, member.position());
    }

    private void join(Join join) {
        join(join.kind(), join.target(), join.alias(), join.on(), join.fetch(), join.position());
    }

    private void join(
            JoinKind kind,
            PathExpression target,
            @Nullable String alias,
            @Nullable Expression on,
            boolean fetch,
            Position position) {
        PathExpression path = target instanceof Treat treat ? treat.path() : target;
        Place place = level.paths().place(path);
        EntityMapping narrowed = null;
        if (target instanceof Treat treat) {
            narrowed = level.paths().subtype(treat, targetOf(place, path));
        }
        if (place instanceof Place.Embedded embedded && !fetch && on == null) {
            name(Objects.requireNonNull(alias), embedded, position);
            return;
        }
        Variable variable = variable(place, path, alias, narrowed);
        if (alias != null) {
            name(
                    alias,
                    variable instanceof EntityVariable entity
                            ? new Place.Instance(entity)
                            : value((ElementVariable) variable, position),
                    position);
        }
        add(variable, kind, fetch, on);
    }

    private static Place value(ElementVariable variable, Position position) {
        return new Place.Value(new ElementTerm(variable, ElementTerm.Part.VALUE, position), variable.element());
    }

    private EntityMapping targetOf(Place place, PathExpression path) {
        if (place instanceof Place.Referred referred) {
            return referred.last().target();
        } else if (place instanceof Place.Value value && value.term() instanceof AssociationTerm association) {
            return association.attribute().target();
        }
        throw noJoin(place, path);
    }

    private Variable variable(
            Place place, PathExpression path, @Nullable String alias, @Nullable EntityMapping narrowed) {
        if (place instanceof Place.Referred referred) {
            List<ReferenceAttribute> before =
                    referred.way().subList(0, referred.way().size() - 1);
            EntityVariable owner = before.isEmpty()
                    ? referred.variable()
                    : level.paths().instance(new Place.Referred(referred.variable(), before, List.of()), path.at());
            return joined(owner, referred.last(), alias, narrowed);
        } else if (place instanceof Place.Instance instance
                && instance.variable().origin() instanceof EntityVariable.Joined joined
                && !joined.explicit()) {
            return joined(joined.owner(), joined.attribute(), alias, narrowed);
        } else if (place instanceof Place.Value value) {
            if (value.term() instanceof AssociationTerm association) {
                return joined(association.variable(), association.attribute(), alias, narrowed);
            } else if (value.type() != null && value.type().element() != null) {
                String name = alias == null ? Objects.toString(Labels.attribute(value.term())) : alias;
                return level.scope().element(name, value.term(), value.type());
            }
        }
        throw noJoin(place, path);
    }

    private EntityVariable joined(
            EntityVariable owner,
            AssociationAttribute attribute,
            @Nullable String alias,
            @Nullable EntityMapping narrowed) {
        EntityMapping entity = narrowed == null ? attribute.target() : narrowed;
        level.work().touched().add(entity);
        String name = alias == null ? owner.name() + "." + attribute.name() : alias;
        return level.scope().entity(name, entity, new EntityVariable.Joined(owner, attribute, true));
    }

    private IllegalArgumentException noJoin(Place place, PathExpression path) {
        return level.refusals()
                .at(
                        path.at(),
                        Problem.of("RW-1563", "There is nothing to join")
                                .because("The path leads to " + Paths.described(place))
                                .fix("Join a reference to an entity, or a collection"));
    }

    private void join(EntityJoin join) {
        EntityMapping entity = level.work().entities().require(join.entityName(), join.at(), level.refusals());
        EntityVariable variable = level.scope().entity(join.alias(), entity, new EntityVariable.EntityJoined());
        level.work().touched().add(entity);
        name(join.alias(), new Place.Instance(variable), join.position());
        add(variable, join.kind(), false, join.on());
    }

    /** What the condition joins by its paths has to be there before; it cannot depend on what is being joined. */
    private void add(Variable variable, JoinKind kind, boolean fetch, @Nullable Expression on) {
        int before = level.scope().sources().size();
        Test condition = level.tests().optional(on);
        for (Source source :
                level.scope().sources().subList(before, level.scope().sources().size())) {
            if (dependsOn(source.variable(), variable)) {
                throw level.refusals()
                        .at(
                                Objects.requireNonNull(on).at(),
                                Problem.of("RW-1552", "The condition of the join goes on to " + source.variable())
                                        .because("It would have to be joined before " + variable.name()
                                                + ", which it belongs to")
                                        .fix("Join it behind, and put the condition there"));
            }
        }
        level.scope().add(new Source(variable, kind, fetch, condition));
    }

    private static boolean dependsOn(Variable variable, Variable other) {
        return variable.equals(other)
                || variable instanceof EntityVariable entity
                        && entity.origin() instanceof EntityVariable.Joined joined
                        && dependsOn(joined.owner().row(), other);
    }

    private void name(String alias, Place place, Position position) {
        if (!level.scope().declare(alias, place)) {
            throw level.refusals()
                    .at(
                            position.offset(),
                            Problem.of("RW-1553", "The variable '" + alias + "' is declared twice")
                                    .because("Names are the same in upper and lower case")
                                    .fix("Give one of them another name"));
        }
    }
}
