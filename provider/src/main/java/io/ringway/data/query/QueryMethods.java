// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.Problem;
import io.ringway.context.query.CompiledQuery;
import io.ringway.context.query.UnitQueries;
import io.ringway.data.declared.RepositoryMethod;
import io.ringway.data.declared.ResultType.Container;
import io.ringway.data.named.MethodName;
import io.ringway.data.operation.MethodContext;
import io.ringway.data.operation.OptionRules;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.ReadSettings;
import io.ringway.plan.read.BulkPlan;
import io.ringway.query.tree.DeleteStatement;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.Position;
import io.ringway.query.tree.Query;
import io.ringway.query.tree.Root;
import io.ringway.query.tree.SelectClause;
import io.ringway.query.tree.SelectItem;
import io.ringway.query.tree.SelectQuery;
import io.ringway.query.tree.Statement;
import io.ringway.query.typed.Resolution;
import io.ringway.query.typed.ResolvedQuery;
import io.ringway.spi.RepositoryOperation;
import io.ringway.store.query.QueryCall;
import jakarta.data.Sort;
import jakarta.data.exceptions.MappingException;
import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Methods that query, bound. */
public final class QueryMethods {
    private final MethodContext context;
    private final RepositoryMethod method;
    private final UnitQueries queries;
    private final QueryRunner runner;

    private QueryMethods(MethodContext context) {
        this.context = context;
        this.method = context.method();
        this.queries = context.unit().queries();
        this.runner = new QueryRunner(context);
    }

    /**
     * The operation of a method that queries; null when it is another one.
     *
     * @throws RuntimeException with a code in its message, when it cannot be served
     */
    public static @Nullable RepositoryOperation bind(MethodContext context) {
        return new QueryMethods(context).operation();
    }

    private @Nullable RepositoryOperation operation() {
        jakarta.data.repository.Query query = method.annotation(jakarta.data.repository.Query.class);
        if (query != null) {
            return text(query.value());
        }
        if (method.has(Find.class)) {
            return find();
        }
        if (method.has(Delete.class)) {
            return delete();
        }
        return MethodName.isQuery(method.name()) ? named() : null;
    }

    private RepositoryOperation named() {
        EntityMapping entity = requireEntity();
        MethodName name = MethodName.read(method.name(), entity, method.values().size());
        MethodStatement statement =
                new MethodStatement(name.statement(selected()), null, entity, NamedParameters.of(method, name));
        return switch (name.action()) {
            case FIND -> {
                MethodRules.checkName(method, name);
                yield select(statement, name.order(), name.first() == MethodName.ALL ? QueryCall.ALL : name.first());
            }
            case COUNT -> {
                MethodRules.checkOther(method);
                yield select(statement, List.of(), QueryCall.ALL);
            }
            case EXISTS -> exists(statement);
            case DELETE -> change(statement);
        };
    }

    private RepositoryOperation exists(MethodStatement statement) {
        MethodRules.checkOther(method);
        PreparedQuery query = new PreparedQuery(queries.kept(statement.statement()), statement.arguments());
        ExistsOperation operation = new ExistsOperation(query, runner, method.result());
        operation.check();
        return operation;
    }

    private RepositoryOperation text(String text) {
        EntityMapping entity = entity(method.result().element());
        String name = entity == null ? "" : entity.name();
        CompiledQuery compiled = queries.jdql(text, name);
        Resolution resolution = compiled.resolution();
        MethodStatement statement = new MethodStatement(
                compiled.statement(),
                text,
                resolution.entities().iterator().next(),
                QueryText.arguments(method, resolution.parameters()));
        return resolution.statement() instanceof ResolvedQuery
                ? select(statement, List.of(), QueryCall.ALL)
                : change(statement);
    }

    private RepositoryOperation find() {
        EntityMapping entity = requireEntity();
        Conditions conditions = new Conditions(entity, method);
        SelectQuery query = new SelectQuery(
                selected(), List.of(root(entity)), conditions.where(), List.of(), null, List.of(), Position.NONE);
        return select(new MethodStatement(query, null, entity, conditions.arguments()), List.of(), QueryCall.ALL);
    }

    private RepositoryOperation delete() {
        EntityMapping entity = requireEntity();
        Conditions conditions = new Conditions(entity, method);
        Statement statement = new DeleteStatement(root(entity), conditions.where(), Position.NONE);
        return change(new MethodStatement(statement, null, entity, conditions.arguments()));
    }

    /**
     * @param fixed the order that the method's name says
     * @param most how many results every call gives at most
     */
    private RepositoryOperation select(MethodStatement statement, List<Sort<?>> fixed, long most) {
        MethodRules.checkSelect(method);
        Sorts sorts = Sorts.of(method, fixed);
        if (!((Query) statement.statement()).orderBy().isEmpty()
                && (sorts.dynamic() || !sorts.fixed().isEmpty())) {
            throw new MappingException(Problem.of("RW-2102", "The query has an ORDER BY, and the method another order")
                    .because("An order is said once (Jakarta Data 1.0, 4.6.9)")
                    .fix("Leave out one of them")
                    .text());
        }
        SelectQueries all = new SelectQueries(statement, queries, sorts.fixed());
        if (method.result().container() == Container.CURSORED_PAGE) {
            CursoredOperation cursored =
                    new CursoredOperation(method, statement, all, runner, sorts, Bounds.of(method, most));
            cursored.check();
            return cursored;
        }
        SelectOperation operation = new SelectOperation(method, all, runner, sorts, Bounds.of(method, most));
        operation.check();
        return operation;
    }

    private RepositoryOperation change(MethodStatement statement) {
        MethodRules.checkOther(method);
        OptionRules.checkChange(method);
        String text = statement.text();
        CompiledQuery compiled = text == null
                ? queries.kept(statement.statement())
                : queries.jdql(text, statement.entity().name());
        PreparedQuery change = new PreparedQuery(compiled, statement.arguments());
        CompiledQuery.Executable executable = runner.executable(compiled, ReadSettings.NONE);
        boolean counts = method.result().container() != Container.NONE
                && statement.statement() instanceof DeleteStatement
                && executable.planned().bulk() instanceof BulkPlan.Direct;
        return new ChangeOperation(change, counts ? counting(statement) : null, runner, method.result());
    }

    /** How many rows a delete is for. */
    private RowCount counting(MethodStatement delete) {
        DeleteStatement statement = (DeleteStatement) delete.statement();
        SelectQuery rows = new SelectQuery(
                SelectClause.IMPLICIT,
                List.of(statement.root()),
                statement.where(),
                List.of(),
                null,
                List.of(),
                Position.NONE);
        return new RowCount(new SelectQueries(delete.with(rows), queries, List.of()).count(), runner);
    }

    /** The entity itself, or of a record that is none what its components name. */
    private SelectClause selected() {
        Class<?> element = method.result().element();
        if (!element.isRecord() || context.isEntity(element)) {
            return SelectClause.IMPLICIT;
        }
        List<SelectItem> items = new ArrayList<>();
        for (RecordComponent component : element.getRecordComponents()) {
            Expression attribute = Attributes.expression(component.getName());
            items.add(new SelectItem(attribute, null, Position.NONE));
        }
        return new SelectClause(false, items, Position.NONE);
    }

    private static Root root(EntityMapping entity) {
        return new Root(entity.name(), Root.THIS, Position.NONE);
    }

    private EntityMapping requireEntity() {
        EntityMapping entity = entity(method.result().element());
        if (entity == null) {
            throw new MappingException(Problem.of("RW-2103", "Nothing says of which entity the method is")
                    .because(
                            context.repository().entities().isEmpty()
                                    ? "It returns none, and the repository names none"
                                    : context.repository().entities() + " are no single entity of the unit")
                    .fix("Return the entity, or extend DataRepository with it")
                    .text());
        }
        return entity;
    }

    /** What the method returns, when it is an entity; else that of its repository; null when that says none either. */
    private @Nullable EntityMapping entity(Class<?> returned) {
        return context.isEntity(returned) ? context.model().entity(returned) : context.primaryEntity();
    }
}
