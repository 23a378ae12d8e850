// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import io.ringway.spi.ColumnType.ListOf;
import io.ringway.spi.ColumnType.MapOf;
import io.ringway.spi.ColumnType.SetOf;
import io.ringway.spi.ColumnType.TupleOf;
import java.util.List;

/**
 * A predicate of a {@link Selection} or {@link Mutation}; its right side is one parameter slot or more, none of which may
 * be null or left out. A row whose column is null does not match.
 */
public sealed interface Restriction {

    /** The columns that it restricts. */
    List<Column> columns();

    /** What each of its slots is, in their order: the name of a column, and the type of the parameter. */
    List<Column> parameters();

    /** Column equals parameter. */
    static Restriction equal(Column column) {
        return new Comparison(column, Operator.EQUAL);
    }

    /** Column and parameter compare so. */
    static Restriction on(Column column, Operator operator) {
        return new Comparison(column, operator);
    }

    /** How what is restricted and a parameter compare. */
    enum Operator {
        EQUAL,
        /** The parameter is a list of values. */
        IN,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL,
        /** A collection has the parameter as an element, a map as a value. */
        CONTAINS,
        /** A map has the parameter as a key. */
        CONTAINS_KEY;

        /** Whether values are compared by their order. */
        public boolean isRange() {
            return this == LESS || this == LESS_OR_EQUAL || this == GREATER || this == GREATER_OR_EQUAL;
        }

        private boolean isOfElements() {
            return this == CONTAINS || this == CONTAINS_KEY;
        }
    }

    /** One column. */
    record Comparison(Column column, Operator operator) implements Restriction {

        /** @throws IllegalArgumentException when the column's type cannot be compared so */
        public Comparison {
            boolean fits = operator == Operator.CONTAINS_KEY
                    ? column.type() instanceof MapOf
                    : operator != Operator.CONTAINS || column.type().isCollection();
            if (!fits) {
                throw new IllegalArgumentException("A " + column.type() + " cannot be restricted by " + operator);
            }
        }

        @Override
        public List<Column> columns() {
            return List.of(column);
        }

        @Override
        public List<Column> parameters() {
            return List.of(
                    switch (operator) {
                        case IN -> new Column(column.name(), new ListOf(column.type(), true));
                        case CONTAINS -> new Column(column.name(), element());
                        case CONTAINS_KEY -> new Column(column.name(), ((MapOf) column.type()).key());
                        case EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> column;
                    });
        }

        private ColumnType element() {
            if (column.type() instanceof MapOf map) {
                return map.value();
            }
            return column.type() instanceof SetOf set ? set.element() : ((ListOf) column.type()).element();
        }
    }

    /**
     * A map has an entry: {@code column[?] = ?}. Slots: the key, the value.
     *
     * @param column a map
     */
    record Entry(Column column) implements Restriction {

        /** @throws IllegalArgumentException when the column is no map */
        public Entry {
            if (!(column.type() instanceof MapOf)) {
                throw new IllegalArgumentException("A " + column.type() + " has no entries");
            }
        }

        @Override
        public List<Column> columns() {
            return List.of(column);
        }

        @Override
        public List<Column> parameters() {
            MapOf map = (MapOf) column.type();
            return List.of(new Column(column.name(), map.key()), new Column(column.name(), map.value()));
        }
    }

    /**
     * Where partitions are on the ring: {@code token(key) > ?}.
     *
     * @param partitionKey the whole of it, in its order
     * @param operator EQUAL or one of the ranges
     * @param token the type of the table's tokens; {@link ScanFacet} tells it
     */
    record TokenBound(List<Column> partitionKey, Operator operator, ColumnType token) implements Restriction {

        /** @throws IllegalArgumentException when tokens cannot be compared so */
        public TokenBound {
            partitionKey = List.copyOf(partitionKey);
            requireOfTokens(operator);
        }

        @Override
        public List<Column> columns() {
            return partitionKey;
        }

        @Override
        public List<Column> parameters() {
            return List.of(new Column("partition key token", token));
        }
    }

    /**
     * Where partitions are on the ring, as against another key: {@code token(key) > token(?, ?)}. Slots: one for each column.
     *
     * @param partitionKey the whole of it, in its order
     * @param operator EQUAL or one of the ranges
     */
    record TokenOfKey(List<Column> partitionKey, Operator operator) implements Restriction {

        /** @throws IllegalArgumentException when tokens cannot be compared so */
        public TokenOfKey {
            partitionKey = List.copyOf(partitionKey);
            requireOfTokens(operator);
        }

        @Override
        public List<Column> columns() {
            return partitionKey;
        }

        @Override
        public List<Column> parameters() {
            return partitionKey;
        }
    }

    private static void requireOfTokens(Operator operator) {
        if (operator == Operator.IN || operator.isOfElements()) {
            throw new IllegalArgumentException("A token cannot be restricted by " + operator);
        }
    }

    /**
     * Clustering columns together, in the order of their values one after the other: {@code (a, b) > (?, ?)}. Slots: one for
     * each column; with IN one, a list of tuples with an element for each column.
     *
     * @param columns clustering columns that follow each other, in the table's order; the first ones may be left out, when
     *     they are restricted by themselves
     */
    record Together(List<Column> columns, Operator operator) implements Restriction {

        /** @throws IllegalArgumentException when columns cannot be compared so together */
        public Together {
            columns = List.copyOf(columns);
            if (operator.isOfElements()) {
                throw new IllegalArgumentException("Columns cannot be restricted together by " + operator);
            }
        }

        @Override
        public List<Column> parameters() {
            if (operator != Operator.IN) {
                return columns;
            }
            TupleOf tuple = new TupleOf(columns.stream().map(Column::type).toList());
            return List.of(new Column(columns.get(0).name(), new ListOf(tuple, true)));
        }
    }
}
