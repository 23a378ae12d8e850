// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import org.jspecify.annotations.Nullable;

/** A row of a join table: that an element belongs to an owner's collection. */
public final class JoinRow {
    private final String attribute;
    private @Nullable Object owner;
    private @Nullable Object element;
    private int position;
    private @Nullable Object key;

    JoinRow(String attribute) {
        this.attribute = attribute;
    }

    /** @param position in a collection whose order is stored; else 0 */
    public JoinRow(String attribute, Object owner, @Nullable Object element, int position) {
        this(attribute);
        this.owner = owner;
        this.element = element;
        this.position = position;
    }

    /** A row of a map whose keys stand in its rows. */
    public static JoinRow ofMap(String attribute, Object owner, Object key, @Nullable Object element) {
        JoinRow row = new JoinRow(attribute, owner, element, 0);
        row.key = key;
        return row;
    }

    /** The name of the owner's attribute. */
    public String attribute() {
        return attribute;
    }

    public @Nullable Object owner() {
        return owner;
    }

    /** Null when it stands for all rows of the owner. */
    public @Nullable Object element() {
        return element;
    }

    public int position() {
        return position;
    }

    /** In a map whose keys stand in its rows; else null. */
    public @Nullable Object key() {
        return key;
    }

    /** Access to the parts: owner, element, position, key. */
    static final class Access extends FieldAccess {
        static final int OWNER = 0;
        static final int ELEMENT = 1;
        static final int POSITION = 2;
        static final int KEY = 3;

        private final String attribute;

        Access(String attribute) {
            this.attribute = attribute;
        }

        @Override
        public Object newInstance() {
            return new JoinRow(attribute);
        }

        @Override
        public @Nullable Object get(Object row, int part) {
            JoinRow joined = (JoinRow) row;
            return switch (part) {
                case OWNER -> joined.owner;
                case ELEMENT -> joined.element;
                case KEY -> joined.key;
                default -> joined.position;
            };
        }

        @Override
        public void set(Object row, int part, @Nullable Object value) {
            JoinRow joined = (JoinRow) row;
            if (part == OWNER) {
                joined.owner = value;
            } else if (part == ELEMENT) {
                joined.element = value;
            } else if (part == KEY) {
                joined.key = value;
            } else if (value instanceof Integer number) {
                joined.position = number;
            }
        }

        @Override
        public int getInt(Object row, int part) {
            return ((JoinRow) row).position;
        }

        @Override
        public void setInt(Object row, int part, int value) {
            ((JoinRow) row).position = value;
        }
    }
}
