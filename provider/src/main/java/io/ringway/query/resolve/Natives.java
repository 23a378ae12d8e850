// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import io.ringway.Problem;
import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.ValueType;
import io.ringway.query.tree.NativeFunction;
import io.ringway.query.typed.ColumnTerm;
import io.ringway.query.typed.NativeCallTerm;
import io.ringway.query.typed.NativeCallTerm.Known;
import io.ringway.query.typed.Term;
import io.ringway.spi.ColumnType.VectorOf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Functions of the database. */
final class Natives {
    private static final Map<String, Known> KNOWN = Map.of(
            "token", Known.TOKEN,
            "mintimeuuid", Known.MIN_TIMEUUID,
            "maxtimeuuid", Known.MAX_TIMEUUID,
            "writetime", Known.WRITETIME,
            "ttl", Known.TTL,
            "similarity_cosine", Known.SIMILARITY_COSINE,
            "similarity_dot_product", Known.SIMILARITY_DOT_PRODUCT,
            "similarity_euclidean", Known.SIMILARITY_EUCLIDEAN);

    private final Level level;

    Natives(Level level) {
        this.level = level;
    }

    static boolean tokens(NativeFunction a, NativeFunction b) {
        return known(a) == Known.TOKEN && known(b) == Known.TOKEN;
    }

    private static @Nullable Known known(NativeFunction node) {
        return KNOWN.get(node.name().toLowerCase(Locale.ROOT));
    }

    /** Two tokens that are compared: the columns of one tell the types of the other. */
    Terms.Pair tokenPair(NativeFunction a, NativeFunction b) {
        boolean second = a.arguments().stream().anyMatch(level.terms()::needsHint);
        NativeCallTerm first = call(second ? b : a, List.of());
        NativeCallTerm other = call(
                second ? a : b,
                first.arguments().stream().<Class<?>>map(Term::type).toList());
        return second ? new Terms.Pair(other, first) : new Terms.Pair(first, other);
    }

    /** @param hints for the arguments; empty when there are none */
    NativeCallTerm call(NativeFunction node, List<Class<?>> hints) {
        Known known = known(node);
        List<Term> arguments =
                known != null && known.name().startsWith("SIMILARITY") ? vectors(node) : new ArrayList<>();
        for (int i = arguments.size(); i < node.arguments().size(); i++) {
            boolean time = known == Known.MIN_TIMEUUID || known == Known.MAX_TIMEUUID;
            Class<?> hint = i < hints.size() ? hints.get(i) : time ? Instant.class : null;
            arguments.add(level.terms().term(node.arguments().get(i), hint));
        }
        if (known == null) {
            return new NativeCallTerm(node.name(), null, arguments, Object.class, node.position());
        }
        return new NativeCallTerm(
                node.name().toLowerCase(Locale.ROOT), known, arguments, type(known, node, arguments), node.position());
    }

    private Class<?> type(Known known, NativeFunction node, List<Term> arguments) {
        return switch (known) {
            case TOKEN -> token(node, arguments);
            case MIN_TIMEUUID, MAX_TIMEUUID -> {
                boolean fits = arguments.size() == 1
                        && (arguments.get(0).type() == Object.class
                                || Types.isMoment(arguments.get(0).type()));
                yield require(fits, node, "one moment", UUID.class);
            }
            case WRITETIME, TTL -> {
                boolean fits = arguments.size() == 1
                        && arguments.get(0) instanceof ColumnTerm column
                        && !column.variable().entity().id().columns().contains(column.column());
                yield require(
                        fits,
                        node,
                        "one attribute that is a column outside the key",
                        known == Known.TTL ? Integer.class : Long.class);
            }
            case SIMILARITY_COSINE, SIMILARITY_DOT_PRODUCT, SIMILARITY_EUCLIDEAN -> Float.class;
        };
    }

    private Class<?> token(NativeFunction node, List<Term> arguments) {
        if (arguments.stream().anyMatch(ColumnTerm.class::isInstance) && arguments.get(0) instanceof ColumnTerm first) {
            EntityMapping entity = first.variable().entity();
            List<ColumnMapping> key =
                    entity.id().columns().subList(0, entity.id().partitionColumns());
            List<Term> wanted = key.stream()
                    .<Term>map(column -> new ColumnTerm(first.variable(), column, first.position()))
                    .toList();
            String names = key.stream().map(ColumnMapping::path).collect(Collectors.joining(", "));
            require(wanted.equals(arguments), node, "the partition key of " + entity.name() + ": " + names, Long.class);
        }
        return require(!arguments.isEmpty(), node, "the columns of a partition key", Long.class);
    }

    /** One of both is a vector column, which tells the type of the other. */
    private List<Term> vectors(NativeFunction node) {
        require(node.arguments().size() == 2, node, "two vectors", Float.class);
        Terms.Pair pair =
                level.terms().pair(node.arguments().get(0), node.arguments().get(1), null);
        require(isVector(pair.left()) || isVector(pair.right()), node, "a vector column and a vector", Float.class);
        return new ArrayList<>(List.of(pair.left(), pair.right()));
    }

    private static boolean isVector(Term term) {
        ValueType type = CollectionTerms.stored(term);
        return type != null && type.column() instanceof VectorOf;
    }

    private Class<?> require(boolean fits, NativeFunction node, String wanted, Class<?> type) {
        if (!fits) {
            throw level.refusals()
                    .at(
                            node.at(),
                            Problem.of("RW-1554", "The function '" + node.name() + "' takes " + wanted)
                                    .because("The database knows it for nothing else"));
        }
        return type;
    }
}
