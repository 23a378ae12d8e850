// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import io.ringway.Problem;
import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.VersionMapping;
import io.ringway.query.tree.IdOf;
import io.ringway.query.tree.Path;
import io.ringway.query.tree.Position;
import io.ringway.query.tree.VersionOf;
import io.ringway.query.typed.ColumnTerm;
import io.ringway.query.typed.ConstantTerm;
import io.ringway.query.typed.EmbeddedTerm;
import io.ringway.query.typed.EntityTerm;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.IdTerm;
import io.ringway.query.typed.ReferenceTerm;
import io.ringway.query.typed.Term;
import io.ringway.query.typed.TypeLiteralTerm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the names of a query stand for as values: attributes, ids, versions, entity types, constants. */
final class Names {
    private final Level level;

    Names(Level level) {
        this.level = level;
    }

    Term term(Place place, Position position) {
        if (place instanceof Place.Instance instance) {
            return new EntityTerm(instance.variable(), position);
        } else if (place instanceof Place.Referred referred) {
            return new ReferenceTerm(referred.variable(), referred.last(), referred.columns(), position);
        } else if (place instanceof Place.Embedded embedded) {
            return embedded.isId()
                    ? new IdTerm(embedded.variable(), embedded.owner(), embedded.columns(), position)
                    : new EmbeddedTerm(embedded.variable(), embedded.attribute(), embedded.columns(), position);
        }
        return ((Place.Value) place).term();
    }

    Term id(IdOf node) {
        Place place = level.paths().place(node.entity());
        if (place instanceof Place.Instance instance) {
            EntityMapping entity = instance.variable().entity();
            return id(instance.variable(), entity, entity.id().columns(), node.position());
        } else if (place instanceof Place.Referred referred) {
            return id(referred.variable(), referred.last().target(), referred.columns(), node.position());
        }
        throw level.paths().noEntity(place, node.entity(), "ID");
    }

    private static Term id(
            EntityVariable variable, EntityMapping owner, List<ColumnMapping> columns, Position position) {
        boolean simple =
                columns.size() == 1 && columns.get(0).javaType() == owner.id().type();
        return simple
                ? new ColumnTerm(variable, columns.get(0), position)
                : new IdTerm(variable, owner, columns, position);
    }

    Term version(VersionOf node) {
        EntityVariable variable = level.paths().instance(node.entity(), "VERSION");
        VersionMapping version = variable.entity().version();
        if (version == null) {
            throw level.refusals()
                    .at(
                            node.at(),
                            Problem.of("RW-1563", variable.entity().name() + " has no version")
                                    .fix("Annotate an attribute with @Version"));
        }
        return new ColumnTerm(variable, version.column(), node.position());
    }

    /** @return null when the names are those of no constant and no entity */
    @Nullable
    Term constant(Path path, @Nullable Class<?> hint) {
        List<String> segments = path.segments();
        String last = segments.get(segments.size() - 1);
        if (segments.size() == 1 && hint != null && hint.isEnum()) {
            return of(hint, last, path, 0);
        }
        boolean literal = segments.size() > 1 && last.equals("class");
        String name = String.join(".", literal ? segments.subList(0, segments.size() - 1) : segments);
        EntityMapping entity = level.work().entities().find(name);
        if (entity != null) {
            return new TypeLiteralTerm(entity, path.position());
        } else if (literal) {
            return new TypeLiteralTerm(
                    level.work().entities().require(name, path.at(), level.refusals()), path.position());
        } else if (segments.size() == 1) {
            return null;
        }
        String owner = String.join(".", segments.subList(0, segments.size() - 1));
        Class<?> found = level.work().constants().owner(owner);
        return found == null ? null : of(found, last, path, segments.size() - 1);
    }

    private ConstantTerm of(Class<?> owner, String name, Path path, int segment) {
        Object value = Constants.value(owner, name);
        if (value == null) {
            throw level.refusals()
                    .at(
                            level.refusals().segment(path.at(), path.segments(), segment),
                            Problem.of("RW-1551", owner.getSimpleName() + " has no constant " + name)
                                    .because("A constant is one of an enum, or a public static final field")
                                    .fix(Suggestions.of(name, Constants.names(owner))));
        }
        return new ConstantTerm(value, Constants.type(value), path.position());
    }
}
