// SPDX-License-Identifier: Apache-2.0
package io.ringway.data;

import io.ringway.AccessPathException;
import io.ringway.Connection;
import io.ringway.Problem;
import io.ringway.Using;
import io.ringway.data.declared.RepositoryInterface;
import io.ringway.data.declared.RepositoryMethod;
import io.ringway.data.generated.RepositoryClass;
import io.ringway.data.operation.MethodContext;
import io.ringway.data.operation.ResourceScopes;
import io.ringway.data.operation.UnitParts;
import io.ringway.data.operation.Validated;
import io.ringway.life.MethodValidation;
import io.ringway.spi.RepositoryOperation;
import jakarta.data.exceptions.DataException;
import jakarta.data.exceptions.MappingException;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds every method of a repository, and notes what is wrong with any of them. */
final class RepositoryBinding {
    private final UnitParts unit;
    private final RepositoryInterface repository;
    private final List<RepositoryOperation> operations = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final ResourceScopes scopes = new ResourceScopes();

    /** @throws MappingException RW-2000, when the class is no repository */
    RepositoryBinding(UnitParts unit, Class<?> type) {
        this.unit = unit;
        this.repository = RepositoryInterface.of(type);
        try {
            Using route = route();
            repository.methods().forEach(method -> bind(method, route));
        } catch (MappingException e) {
            problems.add(type.getSimpleName() + ": " + e.getMessage());
        }
    }

    /** One for each method that cannot be served. */
    List<String> problems() {
        return problems;
    }

    /** @throws MappingException RW-2002, with every problem */
    BoundRepository bound() {
        raise(problems);
        operations.add(arguments -> scopes.enter());
        RepositoryClass type = RepositoryClass.of(repository.type());
        return new BoundRepository(
                type, List.copyOf(validated(type, unit.lives().methodValidation())));
    }

    /** Violations are of a repository that does not validate itself, as the one that does is made of what comes out here. */
    private List<RepositoryOperation> validated(RepositoryClass type, @Nullable MethodValidation validation) {
        if (validation == null) {
            return operations;
        }
        Object plain = type.instance(List.copyOf(operations));
        List<RepositoryOperation> all = new ArrayList<>(operations);
        for (int i = 0; i < repository.methods().size(); i++) {
            Method method = repository.methods().get(i).method();
            all.set(i, Validated.of(operations.get(i), validation, plain, method));
        }
        return all;
    }

    static void raise(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new MappingException(Problem.of(
                            "RW-2002",
                            problems.size()
                                    + (problems.size() == 1 ? " method of a repository" : " methods of repositories")
                                    + " cannot be served:\n- " + String.join("\n- ", problems))
                    .text());
        }
    }

    /**
     * What the interface itself asks for and cannot be served is refused now. What it inherits from Jakarta Data's interfaces it may
     * never call, and is refused when it is called.
     */
    private void bind(RepositoryMethod method, @Nullable Using route) {
        try {
            operations.add(
                    MethodBinder.bind(new MethodContext(unit, repository, method, scopes, route(method, route))));
        } catch (AccessPathException e) {
            if (method.builtIn()) {
                operations.add(arguments -> {
                    throw new UnsupportedOperationException(method.signature() + ": " + e.getMessage(), e);
                });
            } else {
                problems.add(method.signature() + ": " + e.getMessage());
            }
        } catch (PersistenceException | DataException | IllegalArgumentException e) {
            problems.add(method.signature() + ": " + e.getMessage());
        }
    }

    private @Nullable Using route(RepositoryMethod method, @Nullable Using route) {
        Connection connection = method.annotation(Connection.class);
        return connection == null ? route : connection(connection.value());
    }

    /** The connection of the repository; null when nothing names one. */
    private @Nullable Using route() {
        if (repository.connection() != null) {
            return connection(repository.connection());
        }
        String store = repository.dataStore();
        boolean ofUnit = store.isEmpty() || store.equals(unit.name());
        if (isConnection(store) == ofUnit && !store.isEmpty()) {
            throw new MappingException(Problem.of(
                            "RW-2006",
                            ofUnit
                                    ? "The data store '" + store + "' is both this unit and a connection of it"
                                    : "The data store '" + store + "' is no connection, and not this unit")
                    .because("The unit is '" + unit.name() + "', its connections are "
                            + unit.registry().names())
                    .fix(ofUnit ? "Say it with @Connection" : "Take one of these names")
                    .text());
        }
        return ofUnit ? null : Using.connection(store);
    }

    private Using connection(String name) {
        if (!isConnection(name)) {
            throw new MappingException(Problem.of("RW-2105", "@Connection names '" + name + "', which is no connection")
                    .fix("There are " + unit.registry().names())
                    .text());
        }
        return Using.connection(name);
    }

    private boolean isConnection(String name) {
        return unit.registry().names().contains(name);
    }
}
