// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.data;

import io.ringway.Repositories;
import io.ringway.tck.log.RecordedLog;
import jakarta.data.exceptions.MappingException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Calls methods of repositories, and tells what was sent, or why nothing was. */
final class ServedMethods {
    private final Repositories repositories;

    ServedMethods(Repositories repositories) {
        this.repositories = repositories;
    }

    /**
     * What became of a method.
     *
     * @param text the statements, or the refusal
     */
    record Answer(String method, boolean served, String text) {}

    /** Of each method that a repository declares itself or has from an interface of the application. */
    List<Answer> own(Class<?> repository, Class<?> entity) {
        return Arrays.stream(repository.getMethods())
                .filter(method -> !method.isDefault()
                        && !method.getDeclaringClass().getName().startsWith("jakarta.data"))
                .sorted(Comparator.comparing(ServedMethods::signature))
                .map(method -> alone(repository, method, entity))
                .toList();
    }

    /** Of each method that a repository has from Jakarta Data's own interfaces. */
    List<Answer> inherited(Class<?> repository, Class<?> entity) {
        return Arrays.stream(repository.getMethods())
                .filter(method -> method.getDeclaringClass().getName().startsWith("jakarta.data"))
                .sorted(Comparator.comparing(ServedMethods::signature))
                .map(method -> called(
                        repository.getSimpleName() + "." + signature(method),
                        method,
                        repositories.get(repository),
                        entity))
                .toList();
    }

    private Answer alone(Class<?> from, Method method, Class<?> entity) {
        String name = from.getSimpleName() + "." + signature(method);
        Class<?> type = OneMethod.of(method, entity);
        Object repository;
        try {
            repository = repositories.get(type);
        } catch (MappingException e) {
            return refused(name, e);
        }
        return called(name, type.getMethods()[0], repository, entity);
    }

    private static Answer called(String name, Method method, Object repository, Class<?> entity) {
        RecordedLog.restart(true);
        try {
            Object result = method.invoke(repository, SampleArguments.of(method, entity));
            if (result instanceof Stream<?> stream) {
                stream.close();
            }
        } catch (InvocationTargetException e) {
            if (RecordedLog.requests().isEmpty()) {
                return refused(name, e.getCause());
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        return new Answer(name, true, statements());
    }

    /** Without what says in which of the methods it is. */
    private static Answer refused(String name, Throwable refusal) {
        String text = String.valueOf(refusal.getMessage());
        return new Answer(name, false, text.substring(text.lastIndexOf("RW-")));
    }

    private static String statements() {
        return RecordedLog.requests().stream()
                .map(line -> line.message().replaceAll(" \\(\\d+ of \\d+ parameters set\\)$", ""))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static String signature(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", method.getName() + "(", ")"));
    }
}
