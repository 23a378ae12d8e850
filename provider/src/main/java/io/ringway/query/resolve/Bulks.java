// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import io.ringway.Problem;
import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.VersionMapping;
import io.ringway.query.tree.DeleteStatement;
import io.ringway.query.tree.Path;
import io.ringway.query.tree.Root;
import io.ringway.query.tree.UpdateStatement;
import io.ringway.query.typed.Assignment;
import io.ringway.query.typed.ColumnTerm;
import io.ringway.query.typed.ConstantTerm;
import io.ringway.query.typed.EmbeddedTerm;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.FieldTerm;
import io.ringway.query.typed.IdTerm;
import io.ringway.query.typed.NativeCallTerm;
import io.ringway.query.typed.NullTerm;
import io.ringway.query.typed.ParameterTerm;
import io.ringway.query.typed.ReferenceTerm;
import io.ringway.query.typed.ResolvedDelete;
import io.ringway.query.typed.ResolvedUpdate;
import io.ringway.query.typed.Term;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves bulk updates and deletes (Jakarta Persistence 3.2, 4.11). */
final class Bulks {
    private final Level level;

    Bulks(Work work) {
        this.level = new Level(work, new Scope(null, false));
    }

    ResolvedDelete delete(DeleteStatement node) {
        EntityVariable root = root(node.root());
        level.enter(Level.Clause.WHERE);
        return new ResolvedDelete(root, level.tests().optional(node.where()));
    }

    ResolvedUpdate update(UpdateStatement node) {
        EntityVariable root = root(node.root());
        level.enter(Level.Clause.SET);
        List<Assignment> assignments = new ArrayList<>();
        for (io.ringway.query.tree.Assignment each : node.assignments()) {
            Assignment assignment = assignment(root, each);
            checkOnce(assignment.target(), assignments);
            assignments.add(assignment);
        }
        level.enter(Level.Clause.WHERE);
        return new ResolvedUpdate(root, assignments, level.tests().optional(node.where()));
    }

    private void checkOnce(Term target, List<Assignment> before) {
        for (Assignment assignment : before) {
            if (assignment.target().equals(target)) {
                throw refused(target, "is set twice", null, "Leave one of them out");
            }
        }
    }

    private EntityVariable root(Root node) {
        EntityVariable root = new Sources(level).root(node.entityName(), node.alias(), node.position());
        root.entity().requireWritable();
        return root;
    }

    private Assignment assignment(EntityVariable root, io.ringway.query.tree.Assignment node) {
        Term target =
                new Names(level).term(target(root, node.target()), node.target().position());
        checkTarget(target);
        Term value = Types.adapted(level.terms().term(node.value(), target.type()), target.type());
        checkValue(target, value);
        return new Assignment(target, value);
    }

    /** The variable may be left out here, even when there is one. */
    private Place target(EntityVariable root, Path path) {
        if (!level.paths().begins(path)
                && root.entity().attribute(path.segments().get(0)).isPresent()) {
            return new Steps(level.work(), level.scope())
                    .follow(new Place.Instance(root), path.segments(), 0, path.at());
        }
        return level.paths().place(path);
    }

    private void checkTarget(Term target) {
        if (target instanceof ColumnTerm column) {
            checkColumn(target, column.variable().entity(), column.column());
        } else if (target instanceof EmbeddedTerm embedded) {
            for (ColumnMapping column : embedded.columns()) {
                checkColumn(target, embedded.variable().entity(), column);
            }
        } else if (target instanceof ReferenceTerm reference) {
            for (ColumnMapping column : reference.columns()) {
                checkColumn(target, reference.variable().entity(), column);
            }
        } else if (target instanceof FieldTerm field) {
            checkTarget(field.base());
            if (CollectionTerms.isFrozen(field.base())) {
                throw refused(
                        target,
                        "cannot be set alone",
                        "It belongs to a frozen value, which the database replaces as a whole",
                        "Set the whole value");
            }
        } else {
            throw refused(
                    target,
                    "cannot be set",
                    target instanceof IdTerm
                            ? "The id of a row never changes"
                            : "It does not stand in columns of the table",
                    "Set an attribute that does");
        }
    }

    private void checkColumn(Term target, EntityMapping entity, ColumnMapping column) {
        VersionMapping version = entity.version();
        if (entity.id().columns().contains(column)) {
            throw refused(
                    target,
                    "belongs to the id",
                    "The id of a row never changes; another id is another row",
                    "Insert the row anew, and delete the old one");
        } else if (version != null && version.column() == column) {
            throw refused(
                    target,
                    "is the version",
                    "It counts the writes of a row",
                    "Leave it out; whoever writes the row counts it");
        } else if (!column.column().isStored()) {
            throw refused(target, "cannot be set", "It only tells of another column", "Set that one");
        }
    }

    private void checkValue(Term target, Term value) {
        boolean plural = CollectionTerms.is(target) == CollectionTerms.is(value)
                || value instanceof ParameterTerm
                || value instanceof NullTerm
                || value instanceof NativeCallTerm;
        Class<?> wanted = target.type();
        Class<?> given = value.type();
        boolean fits = plural
                && (given == Object.class
                        || wanted.isAssignableFrom(given)
                        || Types.isNumber(wanted) && Types.isNumber(given) && !(value instanceof ConstantTerm)
                        || Types.isText(wanted) && Types.isText(given) && !(value instanceof ConstantTerm)
                        || !Types.isNumber(wanted) && !Types.isText(wanted) && Types.comparable(wanted, given));
        if (!fits) {
            throw level.refusals()
                    .at(
                            value.at(),
                            Problem.of("RW-1554", Labels.of(target) + " cannot be " + Labels.of(value))
                                    .because("It is not exactly a value of type " + Types.name(wanted))
                                    .fix("Set it to one"));
        }
    }

    private IllegalArgumentException refused(Term target, String what, @Nullable String why, String remedy) {
        return level.refusals()
                .at(
                        target.at(),
                        new Problem("RW-1559", Labels.of(target) + " " + what, Labels.attribute(target), why, remedy));
    }
}
