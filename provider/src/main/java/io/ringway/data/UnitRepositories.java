// SPDX-License-Identifier: Apache-2.0
package io.ringway.data;

import io.ringway.Repositories;
import io.ringway.data.operation.UnitParts;
import io.ringway.store.BatchRepositories;
import io.ringway.store.EntityWriting;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The repositories of one unit. */
public final class UnitRepositories implements Repositories, BatchRepositories {
    private final UnitParts unit;
    private final ConcurrentMap<Class<?>, BoundRepository> bound = new ConcurrentHashMap<>();

    public UnitRepositories(UnitParts unit) {
        this.unit = unit;
    }

    @Override
    public <R> R get(Class<R> repository) {
        return repository.cast(bound(repository).instance());
    }

    @Override
    public void check(Class<?>... repositories) {
        List<String> problems = new ArrayList<>();
        for (Class<?> repository : repositories) {
            RepositoryBinding binding = new RepositoryBinding(unit, repository);
            if (binding.problems().isEmpty()) {
                bound.computeIfAbsent(repository, type -> binding.bound());
            }
            problems.addAll(binding.problems());
        }
        RepositoryBinding.raise(problems);
    }

    @Override
    public <R> R repository(Class<R> type, EntityWriting batch) {
        return type.cast(bound(type).into(batch));
    }

    private BoundRepository bound(Class<?> repository) {
        BoundRepository known = bound.get(repository);
        return known != null
                ? known
                : bound.computeIfAbsent(repository, type -> new RepositoryBinding(unit, type).bound());
    }
}
