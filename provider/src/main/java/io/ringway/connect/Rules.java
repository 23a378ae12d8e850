// SPDX-License-Identifier: Apache-2.0
package io.ringway.connect;

import io.ringway.ConnectionResolver;
import io.ringway.Using;
import io.ringway.spi.ScopeStack;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What each level of the routing rules says about an operation, and in which words. */
final class Rules {
    private static final Level[] LEVELS = Level.values();

    private final Registry registry;
    private final @Nullable String unitConnection;
    private final @Nullable String unitKeyspace;
    private final String unit;
    private final @Nullable ConnectionResolver resolver;

    Rules(
            Registry registry,
            @Nullable String unitConnection,
            @Nullable String unitKeyspace,
            String unit,
            @Nullable ConnectionResolver resolver) {
        this.registry = registry;
        this.unit = unit;
        this.resolver = resolver;
        this.unitConnection = unitConnection;
        this.unitKeyspace = unitKeyspace;
    }

    /**
     * What the first level that answers says; null when none does. The keyspace of the connection itself, which comes
     * last of all, is not asked for here.
     */
    @Nullable
    String first(Part part, Question question) {
        for (Level level : LEVELS) {
            String said = said(level, part, question);
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    /** Every level that answers, in order; again without the keyspace of the connection itself. */
    List<Voice> all(Part part, Question question) {
        List<Voice> voices = new ArrayList<>();
        for (Level level : LEVELS) {
            switch (level) {
                case SCOPE -> scopes(part, question, voices);
                case DEFAULT -> defaults(part, voices);
                case OPTION, VIEW, HOME, RESOLVER, ENTITY, BATCH, UNIT -> {
                    String said = said(level, part, question);
                    if (said != null) {
                        voices.add(new Voice(said, level, detail(level, part, question)));
                    }
                }
            }
        }
        return voices;
    }

    /** What the connection itself says of the keyspace, after all the levels. */
    static Voice ownKeyspace(String connection, String keyspace) {
        return new Voice(keyspace, Level.DEFAULT, "keyspace of connection \"" + connection + "\"");
    }

    private @Nullable String said(Level level, Part part, Question question) {
        return switch (level) {
            case OPTION -> question.option() == null ? null : part.of(question.option());
            case VIEW -> question.view() == null ? null : part.of(question.view());
            case HOME -> question.home() == null ? null : part.of(question.home());
            case SCOPE -> scope(part, question);
            case RESOLVER -> resolved(part, question);
            case ENTITY -> question.entity() == null ? null : part.of(question.entity());
            case BATCH -> question.batch() == null ? null : part.of(question.batch());
            case UNIT -> part == Part.CONNECTION ? unitConnection : unitKeyspace;
            case DEFAULT -> part == Part.CONNECTION ? registryDefault() : null;
        };
    }

    private static @Nullable String scope(Part part, Question question) {
        for (ScopeStack.Frame frame = question.surrounded() ? ScopeStack.innermost() : null;
                frame != null;
                frame = frame.outer()) {
            String said = frame.covers(question.type()) ? part.of(frame.route()) : null;
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    private @Nullable String resolved(Part part, Question question) {
        Using answer = resolver == null || !question.surrounded() ? null : question.resolved(resolver, unit);
        return answer == null ? null : part.of(answer);
    }

    private @Nullable String registryDefault() {
        Lookup now = registry.lookup();
        String own = now.ownDefault();
        return own == null ? now.inheritedDefault() : own;
    }

    private static void scopes(Part part, Question question, List<Voice> voices) {
        for (ScopeStack.Frame frame = question.surrounded() ? ScopeStack.innermost() : null;
                frame != null;
                frame = frame.outer()) {
            String said = frame.covers(question.type()) ? part.of(frame.route()) : null;
            if (said != null) {
                String covered = frame.entities().isEmpty()
                        ? "all entities"
                        : frame.entities().stream().map(Class::getSimpleName).collect(Collectors.joining(", "));
                voices.add(new Voice(said, Level.SCOPE, "ConnectionScope " + frame.route() + " over " + covered));
            }
        }
    }

    private void defaults(Part part, List<Voice> voices) {
        if (part == Part.CONNECTION) {
            Lookup now = registry.lookup();
            standard(now.ownDefault(), registry.owner(), voices);
            standard(now.inheritedDefault(), registry.inheritedOwner(), voices);
        }
    }

    private static void standard(@Nullable String name, String owner, List<Voice> voices) {
        if (name != null) {
            voices.add(new Voice(name, Level.DEFAULT, "default \"" + name + "\" of " + owner));
        }
    }

    private String detail(Level level, Part part, Question question) {
        return switch (level) {
            case OPTION -> "option " + question.option();
            case VIEW -> "view " + question.view();
            case HOME -> "the instance lives at " + question.home();
            case RESOLVER ->
                "resolver " + (resolver == null ? "" : resolver.getClass().getName());
            case BATCH -> "batch " + question.batch();
            case ENTITY -> question.entity() == null ? "" : String.valueOf(part.detailOf(question.entity()));
            case UNIT -> "property ringway." + part.word();
            case SCOPE, DEFAULT -> throw new IllegalArgumentException(level + " has several voices");
        };
    }
}
