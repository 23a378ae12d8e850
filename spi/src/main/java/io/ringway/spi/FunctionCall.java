// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A function of the database, called for each row, or, an aggregate, once for each group. The database computes in the
 * types of the arguments: the sum of {@code int} is an {@code int} that overflows, and its average one without fraction;
 * who wants more casts the argument first.
 *
 * @param keyspace of a function that users have defined; null: the database's own
 * @param name as the database stores it, without quotes; {@code count}, {@code token} and {@code cast} as the methods
 *     here make them
 * @param arguments none for the rows of {@code count}
 * @param type of the result
 */
public record FunctionCall(@Nullable String keyspace, String name, List<Argument> arguments, ColumnType type)
        implements Selected {
    private static final String CAST = "cast";

    public FunctionCall {
        arguments = List.copyOf(arguments);
    }

    /** A function of the database's own. */
    public static FunctionCall of(String name, ColumnType type, Argument... arguments) {
        return new FunctionCall(null, name, List.of(arguments), type);
    }

    /** How many rows there are. */
    public static FunctionCall countRows() {
        return of("count", ColumnType.Scalar.BIGINT);
    }

    /** In how many rows the argument is not null. */
    public static FunctionCall count(Selected argument) {
        return of("count", ColumnType.Scalar.BIGINT, argument);
    }

    /** The argument in another type. */
    public static FunctionCall cast(Selected argument, ColumnType type) {
        return of(CAST, type, argument);
    }

    /**
     * The place of a partition on the ring.
     *
     * @param partitionKey the whole partition key, in its order
     * @param type of the tokens of the table; {@link ScanFacet} tells it
     */
    public static FunctionCall token(List<Column> partitionKey, ColumnType type) {
        return new FunctionCall(null, "token", List.copyOf(partitionKey), type);
    }

    /** Whether it changes nothing but the type of its argument. */
    public boolean isCast() {
        return keyspace == null && name.equals(CAST);
    }

    /** Whether it is {@code count(*)}. */
    public boolean countsRows() {
        return keyspace == null && name.equals("count") && arguments.isEmpty();
    }

    /** The parameters among its arguments, and among theirs, in their order; each is a slot. */
    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        for (Argument argument : arguments) {
            if (argument instanceof Parameter parameter) {
                parameters.add(parameter);
            } else if (argument instanceof FunctionCall call) {
                parameters.addAll(call.parameters());
            }
        }
        return parameters;
    }

    @Override
    public String label() {
        if (countsRows()) {
            return "count(*)";
        }
        if (isCast()) {
            return "cast(" + label(arguments.get(0)) + " as " + type.cql() + ")";
        }
        String qualifier = keyspace == null ? "" : keyspace + ".";
        return qualifier
                + name
                + arguments.stream().map(FunctionCall::label).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String label(Argument argument) {
        return argument instanceof Selected selected ? selected.label() : "?";
    }

    @Override
    public String toString() {
        return label() + " " + type;
    }
}
