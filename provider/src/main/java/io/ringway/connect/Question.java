// SPDX-License-Identifier: Apache-2.0
package io.ringway.connect;

import io.ringway.ConnectionResolver;
import io.ringway.Problem;
import io.ringway.RingwayException;
import io.ringway.RouteRequest;
import io.ringway.Using;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An operation that is to be placed. The application's resolver is asked at most once for it. For one thread. */
final class Question {
    private final @Nullable EntityRoute entity;
    private final @Nullable Using option;
    private final @Nullable Using view;
    private final @Nullable Placement home;
    private final @Nullable Using batch;
    private final boolean surrounded;
    private @Nullable Optional<Using> resolved;

    /**
     * @param entity null for native CQL
     * @param home where its managed instance lives; null when there is none
     * @param batch the own route of the batch that it is in; null when there is none
     */
    Question(
            @Nullable EntityRoute entity,
            @Nullable Using option,
            @Nullable Using view,
            @Nullable Placement home,
            @Nullable Using batch) {
        this(entity, option, view, home, batch, true);
    }

    private Question(
            @Nullable EntityRoute entity,
            @Nullable Using option,
            @Nullable Using view,
            @Nullable Placement home,
            @Nullable Using batch,
            boolean surrounded) {
        this.surrounded = surrounded;
        this.entity = entity;
        this.option = option;
        this.view = view;
        this.home = home;
        this.batch = batch;
    }

    /** A row that another row refers to: scopes and resolver, which change from operation to operation, are not asked. */
    static Question referred(EntityRoute entity) {
        return new Question(entity, null, null, null, null, false);
    }

    /** Whether scopes and resolver are asked. */
    boolean surrounded() {
        return surrounded;
    }

    @Nullable
    EntityRoute entity() {
        return entity;
    }

    @Nullable
    Using option() {
        return option;
    }

    @Nullable
    Using view() {
        return view;
    }

    @Nullable
    Placement home() {
        return home;
    }

    @Nullable
    Using batch() {
        return batch;
    }

    @Nullable
    Class<?> type() {
        return entity == null ? null : entity.type();
    }

    /** What is placed, for errors. */
    String subject() {
        return entity == null ? "native CQL" : entity.name();
    }

    /** What the application's resolver says; null when it says nothing. */
    @Nullable
    Using resolved(ConnectionResolver resolver, String unit) {
        Optional<Using> answer = resolved;
        if (answer == null) {
            answer = ask(resolver, new RouteRequest(unit, Optional.ofNullable(type())));
            resolved = answer;
        }
        return answer.orElse(null);
    }

    private Optional<Using> ask(ConnectionResolver resolver, RouteRequest request) {
        Optional<Using> answer;
        try {
            answer = resolver.resolve(request);
        } catch (RuntimeException e) {
            throw failed(resolver, String.valueOf(e.getMessage()), e);
        }
        if (answer == null) {
            throw failed(resolver, "It gave null", null);
        }
        return answer;
    }

    private RingwayException failed(ConnectionResolver resolver, String why, @Nullable Throwable cause) {
        return new RingwayException(
                Problem.of("RW-1220", "The connection resolver failed for " + subject())
                        .at(resolver.getClass().getName())
                        .because(why)
                        .fix("A resolver that does not know gives Optional.empty()"),
                cause);
    }
}
