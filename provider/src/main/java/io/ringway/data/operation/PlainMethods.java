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

/** Methods that need no query: those that write what they are given, and that find one row by its id. */
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
        return context.method().has(Find.class) ? byId(context) : null;
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
        if (returns && !method.method().getReturnType().isAssignableFrom(given.type())) {
            throw new MappingException(Problem.of(
                            "RW-2005",
                            "A method that writes returns void or what it takes, not "
                                    + method.method().getReturnType().getName())
                    .fix("Return void or " + given.type().getName())
                    .text());
        }
        return new WriteOperation(
                context.unit().store(),
                verb,
                given,
                WriteOptions.of(method),
                context.route(),
                returns,
                WriteOperation.condition(verb, entity));
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
