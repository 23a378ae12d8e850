// SPDX-License-Identifier: Apache-2.0
package io.ringway.recording;

import io.ringway.spi.BoundMutation;
import io.ringway.spi.CollectionChange;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.Condition;
import io.ringway.spi.Mutation;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.Restriction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A mutation with its parameters. */
record RecordedMutation(Mutation mutation, Bindings bindings, OperationOptions options, int partitionColumns)
        implements BoundMutation {

    static List<Column> parameters(Mutation mutation) {
        List<Column> parameters = new ArrayList<>(mutation.written());
        mutation.changes().forEach(change -> parameters.add(change.parameter()));
        parameters.addAll(mutation.key());
        mutation.where().forEach(restriction -> parameters.addAll(restriction.parameters()));
        parameters.addAll(mutation.condition().columns());
        if (mutation.timestamp()) {
            parameters.add(new Column("[timestamp]", Scalar.BIGINT));
        }
        if (mutation.ttl()) {
            parameters.add(Bindings.number("[ttl]"));
        }
        return parameters;
    }

    @Override
    public Object partition() {
        return List.of(mutation.table(), key().subList(0, partitionColumns));
    }

    @Override
    public int size() {
        return 32 + line().length();
    }

    /** The primary key, or the prefix of it that a DELETE has. */
    List<Object> key() {
        List<Object> key = new ArrayList<>();
        for (int i = 0; i < mutation.key().size(); i++) {
            key.add(bindings.required(mutation.firstKeySlot() + i));
        }
        return key;
    }

    Matching matching(@Nullable MemoryTable table) {
        return new Matching(
                table,
                mutation.where(),
                bindings,
                mutation.firstKeySlot() + mutation.key().size());
    }

    /** The primary keys that the key, and IN of what follows it, name. */
    List<List<Object>> keys() {
        List<List<Object>> keys = List.of(key());
        int slot = mutation.firstKeySlot() + mutation.key().size();
        for (Restriction restriction : mutation.where()) {
            List<?> values = (List<?>) bindings.required(slot++);
            List<List<Object>> longer = new ArrayList<>();
            for (List<Object> prefix : keys) {
                for (Object value : values) {
                    List<Object> key = new ArrayList<>(prefix);
                    key.addAll(restriction instanceof Restriction.Together ? (List<?>) value : List.of(value));
                    longer.add(key);
                }
            }
            keys = longer;
        }
        return keys;
    }

    /** What a column of the condition must equal. */
    @Nullable
    Object expected(Column column) {
        int first = mutation.firstConditionSlot();
        return bindings.value(first + mutation.condition().columns().indexOf(column));
    }

    /** The columns that are written, each with its value, which is null where it is erased. */
    void forEachValue(BiConsumer<Column, @Nullable Object> action) {
        List<Column> written = mutation.written();
        for (int slot = 0; slot < written.size(); slot++) {
            if (bindings.isSet(slot)) {
                Column column = written.get(slot);
                Object value = bindings.value(slot);
                action.accept(column, value == null || Values.isNothing(column.type(), value) ? null : value);
            }
        }
    }

    /** The changes of collections, each with the elements or keys, and of fields, with their value or null. */
    void forEachChange(BiConsumer<CollectionChange, @Nullable Object> action) {
        for (int i = 0; i < mutation.changes().size(); i++) {
            int slot = mutation.values().size() + i;
            Object part = bindings.isSet(slot) ? bindings.value(slot) : null;
            boolean erased = mutation.changes().get(i).kind() == CollectionChange.Kind.FIELD && bindings.isSet(slot);
            if (part != null || erased) {
                action.accept(mutation.changes().get(i), part);
            }
        }
    }

    /** As the log shows it: key columns first; what is unset is left out. */
    String line() {
        List<String> key = assignments(mutation.key(), mutation.firstKeySlot());
        if (!mutation.where().isEmpty()) {
            key.add(matching(null).text());
        }
        List<String> values = assignments(mutation.written(), 0);
        forEachChange((change, part) -> values.add(text(change, Values.text(part))));
        String where = " WHERE " + String.join(" AND ", key);
        String line = switch (mutation.kind()) {
            case INSERT -> {
                key.addAll(values);
                yield "INSERT " + mutation.table() + " (" + String.join(", ", key) + ")";
            }
            case UPDATE ->
                "UPDATE " + mutation.table() + (values.isEmpty() ? "" : " SET " + String.join(", ", values)) + where;
            case DELETE -> "DELETE " + erased() + mutation.table() + where;
        };
        return line + condition() + timestamp() + ttl() + Lines.options(options);
    }

    private String erased() {
        return mutation.values().isEmpty()
                ? ""
                : mutation.values().stream().map(Column::name).collect(Collectors.joining(", ")) + " FROM ";
    }

    private String condition() {
        Condition condition = mutation.condition();
        int first = mutation.firstConditionSlot();
        return switch (condition.kind()) {
            case NONE -> "";
            case NOT_EXISTS -> " IF NOT EXISTS";
            case EXISTS -> " IF EXISTS";
            case EQUAL -> " IF " + String.join(" AND ", assignments(condition.columns(), first));
        };
    }

    /** The timestamp that the statement itself has; null when its request's stands. */
    @Nullable
    Long ownTimestamp() {
        int slot = mutation.slots() - (mutation.ttl() ? 2 : 1);
        return mutation.timestamp() ? (Long) bindings.value(slot) : null;
    }

    private String timestamp() {
        Long own = ownTimestamp();
        return own == null ? "" : " USING TIMESTAMP " + own;
    }

    private String ttl() {
        int slot = mutation.slots() - 1;
        return mutation.ttl() && bindings.isSet(slot) ? " USING TTL " + bindings.value(slot) : "";
    }

    private static String text(CollectionChange change, String part) {
        String name = change.column().name();
        if (change.kind() == CollectionChange.Kind.FIELD) {
            return name + "." + change.parameter().name() + "=" + part;
        }
        return name + "="
                + switch (change.kind()) {
                    case ADD -> name + " + " + part;
                    case PREPEND -> part + " + " + name;
                    case REMOVE -> name + " - " + part;
                    case FIELD -> throw new IllegalStateException(name);
                };
    }

    private List<String> assignments(List<Column> columns, int first) {
        List<String> assignments = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (bindings.isSet(first + i)) {
                String name = columns.get(i).name();
                String grows = columns.get(i).type() == Scalar.COUNTER ? name + " + " : "";
                assignments.add(name + "=" + grows + Values.text(bindings.value(first + i)));
            }
        }
        return assignments;
    }
}
