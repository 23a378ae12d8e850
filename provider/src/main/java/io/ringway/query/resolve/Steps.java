// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import io.ringway.Problem;
import io.ringway.mapping.AssociationAttribute;
import io.ringway.mapping.AttributeMapping;
import io.ringway.mapping.BasicAttribute;
import io.ringway.mapping.CollectionAttribute;
import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EmbeddedAttribute;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.Hierarchy;
import io.ringway.mapping.ReferenceAttribute;
import io.ringway.mapping.ValueField;
import io.ringway.mapping.ValueType;
import io.ringway.query.tree.Position;
import io.ringway.query.typed.AssociationTerm;
import io.ringway.query.typed.ColumnTerm;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.FieldTerm;
import io.ringway.query.typed.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One step of a path after the other. */
final class Steps {
    private final Work work;
    private final Scope scope;

    Steps(Work work, Scope scope) {
        this.work = work;
        this.scope = scope;
    }

    /** @param at where the first of the segments stands */
    Place follow(Place start, List<String> segments, int from, int at) {
        Place place = start;
        for (int i = from; i < segments.size(); i++) {
            place = step(place, segments.get(i), work.refusals().segment(at, segments, i));
        }
        return place;
    }

    Place step(Place place, String name, int at) {
        if (place instanceof Place.Instance instance) {
            EntityMapping entity = instance.variable().entity();
            return attribute(instance.variable(), entity, require(entity, name, at), Function.identity(), at);
        } else if (place instanceof Place.Referred referred) {
            return step(referred, name, at);
        } else if (place instanceof Place.Embedded embedded) {
            return step(embedded, name, at);
        }
        return step((Place.Value) place, name, at);
    }

    /** What belongs to the id of the other entity stands in columns of this one. */
    private Place step(Place.Referred referred, String name, int at) {
        EntityMapping target = referred.last().target();
        AttributeMapping attribute = require(target, name, at);
        if (!attribute.id()) {
            return step(new Place.Instance(instance(referred, at)), name, at);
        }
        List<String> key = target.id().columns().stream()
                .map(column -> column.column().name())
                .toList();
        Function<ColumnMapping, ColumnMapping> own =
                column -> referred.columns().get(key.indexOf(column.column().name()));
        if (attribute instanceof ReferenceAttribute next) {
            List<ReferenceAttribute> way = new ArrayList<>(referred.way());
            way.add(next);
            return new Place.Referred(
                    referred.variable(), way, next.columns().stream().map(own).toList());
        }
        return attribute(referred.variable(), target, attribute, own, at);
    }

    private Place step(Place.Embedded embedded, String name, int at) {
        EmbeddedAttribute attribute = embedded.attribute();
        for (AttributeMapping part : attribute.parts()) {
            if (part.name().equals(name)) {
                int first = attribute.firstColumn();
                return attribute(
                        embedded.variable(),
                        embedded.owner(),
                        part,
                        column -> embedded.columns().get(column.index() - first),
                        at);
            }
        }
        throw noAttribute(
                Labels.embedded(embedded.variable(), attribute, embedded.columns()),
                name,
                attribute.parts().stream().map(AttributeMapping::name).toList(),
                at);
    }

    private Place step(Place.Value value, String name, int at) {
        ValueType type = value.type();
        String label = Labels.attribute(value.term());
        String what = label == null ? Labels.of(value.term()) : label;
        if (value.term() instanceof AssociationTerm || type != null && type.element() != null) {
            throw work.refusals()
                    .at(
                            at,
                            Problem.of("RW-1552", "'" + name + "' is asked of " + what + ", a collection")
                                    .because("A collection has no attributes, only its elements have")
                                    .fix("Join it: JOIN " + joinText(value.term()) + " x, and then x." + name));
        }
        if (type == null || type.fields().isEmpty()) {
            throw work.refusals()
                    .at(
                            at,
                            Problem.of("RW-1552", "'" + name + "' is asked of " + what)
                                    .because(
                                            "It is a " + Types.name(value.term().type()) + ", which has no attributes")
                                    .fix("End the path before it"));
        }
        for (ValueField field : type.fields()) {
            if (field.name().equals(name)) {
                return new Place.Value(new FieldTerm(value.term(), field, Position.of(at)), field.type());
            }
        }
        throw noAttribute(
                what, name, type.fields().stream().map(ValueField::name).toList(), at);
    }

    private static String joinText(Term collection) {
        if (collection instanceof AssociationTerm association) {
            return association.variable().name() + "." + association.attribute().name();
        }
        return collection instanceof ColumnTerm column
                ? column.variable().name() + "." + column.column().path()
                : "the collection";
    }

    /**
     * @param owner whose attribute it is
     * @param own for a column of the owner that of the variable's entity
     */
    private Place attribute(
            EntityVariable variable,
            EntityMapping owner,
            AttributeMapping attribute,
            Function<ColumnMapping, ColumnMapping> own,
            int at) {
        Position position = Position.of(at);
        if (attribute instanceof BasicAttribute basic) {
            ColumnMapping column = own.apply(basic.column());
            return new Place.Value(new ColumnTerm(variable, column, position), column.valueType());
        } else if (attribute instanceof EmbeddedAttribute embedded) {
            int first = embedded.firstColumn();
            List<ColumnMapping> columns = owner.columns().subList(first, first + embedded.columnCount()).stream()
                    .map(own)
                    .toList();
            return new Place.Embedded(variable, owner, embedded, columns);
        } else if (attribute instanceof ReferenceAttribute reference) {
            return new Place.Referred(variable, List.of(reference), reference.columns());
        } else if (attribute instanceof CollectionAttribute collection) {
            return new Place.Value(new AssociationTerm(variable, collection, position), null);
        }
        return new Place.Instance(join(variable, (AssociationAttribute) attribute, at));
    }

    /** The instance that a place stands for, joined if it has to be. */
    EntityVariable instance(Place place, int at) {
        if (place instanceof Place.Instance instance) {
            return instance.variable();
        }
        Place.Referred referred = (Place.Referred) place;
        EntityVariable variable = referred.variable();
        for (ReferenceAttribute reference : referred.way()) {
            variable = join(variable, reference, at);
        }
        return variable;
    }

    private EntityVariable join(EntityVariable owner, AssociationAttribute attribute, int at) {
        if (!scope.joins()) {
            throw work.refusals()
                    .at(
                            at,
                            Problem.of(
                                            "RW-1559",
                                            "A bulk update or delete cannot join "
                                                    + attribute.target().name())
                                    .at(owner.entity().name() + "." + attribute.name())
                                    .because("Its condition is about the rows of one entity")
                                    .fix("Use what belongs to the id of the other entity, or a subquery"));
        }
        work.touched().add(attribute.target());
        return scope.join(owner, attribute);
    }

    private AttributeMapping require(EntityMapping entity, String name, int at) {
        AttributeMapping found = entity.attribute(name).orElse(null);
        if (found != null) {
            return found;
        }
        Hierarchy hierarchy = entity.hierarchy();
        if (hierarchy != null) {
            for (EntityMapping each : hierarchy.concrete()) {
                if (each.attribute(name).isPresent()) {
                    throw work.refusals()
                            .at(
                                    at,
                                    Problem.of("RW-1551", entity.name() + " has no attribute " + name)
                                            .at(entity.name() + "." + name)
                                            .because(each.name() + " has, which extends it")
                                            .fix("Narrow it: TREAT(… AS " + each.name() + ")." + name));
                }
            }
        }
        throw noAttribute(
                entity.name(),
                name,
                entity.attributes().stream().map(AttributeMapping::name).toList(),
                at);
    }

    private IllegalArgumentException noAttribute(String owner, String name, List<String> known, int at) {
        return work.refusals()
                .at(
                        at,
                        Problem.of("RW-1551", owner + " has no attribute " + name)
                                .at(owner + "." + name)
                                .fix(Suggestions.of(name, known)));
    }
}
