// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import io.ringway.Problem;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.ValueType;
import io.ringway.query.tree.MapKey;
import io.ringway.query.tree.MapValue;
import io.ringway.query.tree.Navigation;
import io.ringway.query.tree.Path;
import io.ringway.query.tree.PathExpression;
import io.ringway.query.tree.Position;
import io.ringway.query.tree.Root;
import io.ringway.query.tree.Treat;
import io.ringway.query.typed.ElementTerm;
import io.ringway.query.typed.ElementVariable;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.Source;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows paths through the attributes of entities (Jakarta Persistence 3.2, 4.4.4). */
final class Paths {
    private final Work work;
    private final Scope scope;
    private final Steps steps;

    Paths(Work work, Scope scope) {
        this.work = work;
        this.scope = scope;
        this.steps = new Steps(work, scope);
    }

    /** Where a path leads; refused when nowhere. */
    Place place(PathExpression path) {
        if (path instanceof Path names) {
            Place start = start(names);
            if (start == null) {
                throw unknown(names);
            }
            return steps.follow(start, names.segments(), 1, names.at());
        } else if (path instanceof Navigation navigation) {
            return steps.follow(place(navigation.base()), navigation.segments(), 0, navigation.at());
        } else if (path instanceof Treat treat) {
            return new Place.Instance(treated(treat));
        } else if (path instanceof MapKey key) {
            return part(key.map(), ElementTerm.Part.KEY, "KEY", key.position());
        }
        MapValue value = (MapValue) path;
        return part(value.map(), ElementTerm.Part.VALUE, "VALUE", value.position());
    }

    /** Whether the first name of a path is a variable or an attribute; otherwise it may be that of a constant. */
    boolean begins(Path path) {
        return start(path) != null;
    }

    private @Nullable Place start(Path path) {
        String first = path.segments().get(0);
        Place variable = scope.find(first);
        if (variable != null) {
            return at(variable, path.position());
        }
        for (EntityVariable root : scope.implicitRoots()) {
            if (root.entity().attribute(first).isPresent()) {
                scope.depend(root);
                return steps.step(new Place.Instance(root), first, path.at());
            }
        }
        return null;
    }

    /** An element's variable stands where it is used, not where it is declared. */
    private static Place at(Place variable, Position position) {
        if (variable instanceof Place.Value value && value.term() instanceof ElementTerm element) {
            return new Place.Value(new ElementTerm(element.variable(), element.part(), position), value.type());
        }
        return variable;
    }

    /** The entity that a path leads to, as a variable. */
    EntityVariable instance(PathExpression path, String what) {
        Place place = place(path);
        if (place instanceof Place.Value || place instanceof Place.Embedded) {
            throw noEntity(place, path, what);
        }
        return steps.instance(place, path.at());
    }

    IllegalArgumentException noEntity(Place place, PathExpression path, String function) {
        return work.refusals()
                .at(
                        path.at(),
                        Problem.of("RW-1563", function + " needs an entity")
                                .because("The path leads to " + described(place))
                                .fix("Name a variable, or a reference to an entity"));
    }

    /** The instance that a place stands for, joined if it has to be. */
    EntityVariable instance(Place place, int at) {
        return steps.instance(place, at);
    }

    EntityVariable treated(Treat treat) {
        EntityVariable base = instance(treat.path(), "TREAT");
        return scope.treat(base, subtype(treat, base.entity()));
    }

    /** The class that something of another is treated as. */
    EntityMapping subtype(Treat treat, EntityMapping base) {
        EntityMapping subtype = work.entities().require(treat.subtype(), treat.at(), work.refusals());
        if (!base.type().isAssignableFrom(subtype.type())) {
            throw work.refusals()
                    .at(
                            treat.at(),
                            Problem.of("RW-1563", base.name() + " cannot be treated as " + subtype.name())
                                    .because(subtype.name() + " does not extend " + base.name())
                                    .fix("Name an entity that does"));
        }
        work.touched().add(subtype);
        return subtype;
    }

    /** What is asked of an element that a variable stands for. */
    Place part(PathExpression path, ElementTerm.Part part, String function, Position position) {
        Place place = place(path);
        Place ofEntity = place instanceof Place.Instance instance
                ? new EntityElements(steps).of(instance.variable(), part, position)
                : null;
        if (ofEntity != null) {
            return ofEntity;
        }
        boolean fits = place instanceof Place.Value value
                && value.term() instanceof ElementTerm element
                && element.part() == ElementTerm.Part.VALUE
                && has(element.variable(), part);
        if (part == ElementTerm.Part.ENTRY
                && place instanceof Place.Instance instance
                && EntityElements.isOfMap(instance.variable())) {
            throw work.refusals()
                    .at(
                            path.at(),
                            Problem.of("RW-1563", "ENTRY of a map of entities is not given")
                                    .because("An entry would hold an instance, which a result gives by itself")
                                    .fix("Select KEY and VALUE of the variable"));
        }
        if (!fits) {
            boolean index = part == ElementTerm.Part.INDEX;
            throw work.refusals()
                    .at(
                            path.at(),
                            Problem.of("RW-1563", function + " needs a variable of a " + (index ? "list" : "map"))
                                    .because("The path leads to " + described(place))
                                    .fix("Join the " + (index ? "list" : "map")
                                            + ", and name the variable of the join"));
        }
        ElementVariable variable = ((ElementTerm) ((Place.Value) place).term()).variable();
        ValueType type = part == ElementTerm.Part.KEY
                ? variable.key()
                : part == ElementTerm.Part.VALUE ? variable.element() : null;
        return new Place.Value(new ElementTerm(variable, part, position), type);
    }

    private static boolean has(ElementVariable variable, ElementTerm.Part part) {
        return part == ElementTerm.Part.INDEX
                ? List.class.isAssignableFrom(variable.collection().type())
                : variable.key() != null;
    }

    static String described(Place place) {
        if (place instanceof Place.Instance instance) {
            return "the entity " + instance.variable().entity().name();
        } else if (place instanceof Place.Referred referred) {
            return "the entity " + referred.last().target().name();
        } else if (place instanceof Place.Embedded embedded) {
            return Labels.embedded(embedded.variable(), embedded.attribute(), embedded.columns())
                    + ", an embedded value";
        }
        return Labels.of(((Place.Value) place).term());
    }

    /** The names that an unknown one can be meant for: variables, and attributes as they would have to be written. */
    private IllegalArgumentException unknown(Path path) {
        String first = path.segments().get(0);
        Set<String> known = new LinkedHashSet<>(scope.names());
        for (EntityVariable root : scope.implicitRoots()) {
            root.entity().attributes().forEach(attribute -> known.add(attribute.name()));
        }
        known.remove(Root.THIS);
        Problem problem = Problem.of("RW-1551", "'" + first + "' is nothing that the query knows")
                .because("It is no variable of FROM, no attribute that may stand without one, and no constant");
        for (Source source : scope.sources()) {
            if (source.variable() instanceof EntityVariable variable
                    && variable.entity().attribute(first).isPresent()) {
                return work.refusals()
                        .at(path.at(), problem.fix("Did you mean " + variable.name() + "." + first + "?"));
            }
        }
        return work.refusals().at(path.at(), problem.fix(Suggestions.of(first, known)));
    }
}
