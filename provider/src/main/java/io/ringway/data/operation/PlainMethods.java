// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.operation;

import io.ringway.Problem;
import io.ringway.WriteOutcome.Operation;
import io.ringway.data.declared.MethodParameter;
import io.ringway.data.declared.RepositoryMethod;
import io.ringway.data.declared.ResultType.Container;
import io.ringway.mapping.EntityMapping;
import io.ringway.spi.RepositoryOperation;
import jakarta.data.exceptions.MappingException;
import jakarta.data.repository.By;
import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Save;
import jakarta.data.repository.Update;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Methods that need no query: those that write what they are given, and that find or delete one row by its id. */
public final class PlainMethods {
    private PlainMethods() {}

    /**
     * The operation of such a method; null when it is another one.
     *
     * @throws MappingException RW-2004, RW-2005, when it writes and is not declared as it has to be
     */
    public static @Nullable RepositoryOperation bind(MethodContext context) {
        Operation verb = verb(context);
        if (verb != null) {
            return write(context, verb);
        }
        if (context.method().has(Find.class)) {
            return byId(context);
        }
        return context.method().has(Delete.class) ? deleteById(context) : null;
    }

    /**
     * A method that deletes by id and returns nothing; null when it is another one. A version has to be read first, and so has the
     * class of a row; who hears of deletes would hear of an instance that has nothing but its id.
     */
    private static @Nullable RepositoryOperation deleteById(MethodContext context) {
        RepositoryMethod method = context.method();
        EntityMapping entity = context.primaryEntity();
        List<MethodParameter> values = method.values();
        boolean byId = values.size() == 1 && By.ID.equals(values.get(0).by());
        if (!byId
                || method.result().container() != Container.NONE
                || method.result().async()
                || entity == null
                || entity.version() != null
                || entity.hierarchy() != null
                || context.unit().lives().concern(entity)) {
            return null;
        }
        entity.requireWritable();
        return new DeleteByIdOperation(
                context.unit().store(), entity, values.get(0), WriteOptions.of(method), context.route());
    }

    private static @Nullable Operation verb(MethodContext context) {
        RepositoryMethod method = context.method();
        if (method.has(Insert.class)) {
            return Operation.INSERT;
        }
        if (method.has(Update.class)) {
            return Operation.UPDATE;
        }
        if (method.has(Save.class)) {
            return Operation.UPSERT;
        }
        return method.has(Delete.class) && takesEntities(context) ? Operation.DELETE : null;
    }

    private static boolean takesEntities(MethodContext context) {
        List<MethodParameter> values = context.method().values();
        return values.size() == 1 && context.isEntity(values.get(0).element());
    }

    private static RepositoryOperation write(MethodContext context, Operation verb) {
        RepositoryMethod method = context.method();
        List<MethodParameter> values = method.values();
        if (!takesEntities(context)) {
            throw new MappingException(Problem.of("RW-2004", "A method that writes takes an entity, or several of one")
                    .because(
                            values.size() == 1
                                    ? values.get(0).element().getName() + " is no entity of the unit"
                                    : "It has " + values.size() + " parameters beside its options")
                    .text());
        }
        MethodParameter given = values.get(0);
        EntityMapping entity = context.model().writable(given.element());
        boolean returns = method.result().container() != Container.NONE;
        if (returns && !method.result().declared().isAssignableFrom(given.type())) {
            throw new MappingException(Problem.of(
                            "RW-2005",
                            "A method that writes returns void or what it takes, not "
                                    + method.result().declared().getName())
                    .fix("Return void or " + given.type().getName())
                    .text());
        }
        WriteOperation write = new WriteOperation(
                context.unit().store(),
                verb,
                given,
                WriteOptions.of(method),
                context.route(),
                returns,
                WriteOperation.condition(verb, entity));
        return method.result().async() ? new LaterOperation(write) : write;
    }

    /** A method that finds one entity by its id; null when it is another one. */
    private static @Nullable RepositoryOperation byId(MethodContext context) {
        RepositoryMethod method = context.method();
        Container container = method.result().container();
        boolean one = container == Container.OPTIONAL || container == Container.SINGLE;
        List<MethodParameter> values = method.values();
        boolean byId = values.size() == 1 && By.ID.equals(values.get(0).by());
        boolean plain = method.parameters().stream().allMatch(each -> !each.special() || each.option());
        if (!one
                || !byId
                || !plain
                || method.result().async()
                || !context.isEntity(method.result().element())) {
            return null;
        }
        return new FindByIdOperation(
                context.unit().store(),
                context.model().entity(method.result().element()),
                values.get(0),
                ReadOptions.of(method),
                context.route(),
                container == Container.OPTIONAL);
    }
}
