// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import io.ringway.spi.ColumnType;
import io.ringway.spi.IndexSchema;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ties associations to the entities that they refer to, once all of these are built. For one thread. */
final class AssociationLinker {
    private final List<EntityMapping> entities;
    private final Problems problems;
    private final Map<Class<?>, EntityMapping> byType = new HashMap<>();
    private final List<JoinTable> joinTables = new ArrayList<>();

    AssociationLinker(List<EntityMapping> entities, Problems problems) {
        this.entities = entities;
        this.problems = problems;
        entities.forEach(entity -> byType.put(entity.type(), entity));
    }

    /** The tables that collections need; what cannot be tied is told. */
    List<JoinTable> link() {
        for (EntityMapping entity : entities) {
            for (AssociationAttribute association : entity.associations()) {
                association.link(Objects.requireNonNull(
                        byType.get(association.association().target())));
            }
        }
        entities.stream().sorted(Comparator.comparingInt(this::above)).forEach(entity -> collections(entity, true));
        entities.forEach(entity -> collections(entity, false));
        return joinTables;
    }

    /** How many entities it extends. */
    private int above(EntityMapping entity) {
        int above = 0;
        for (Class<?> type = entity.type().getSuperclass(); type != null; type = type.getSuperclass()) {
            above += byType.containsKey(type) ? 1 : 0;
        }
        return above;
    }

    private void collections(EntityMapping entity, boolean owning) {
        for (AssociationAttribute association : entity.associations()) {
            if (association instanceof CollectionAttribute collection && collection.owning() == owning) {
                Comparator<Object> order = order(entity, collection);
                checkKeys(entity, collection);
                if (owning) {
                    joined(entity, collection, order);
                } else {
                    RelatedRows rows = inverse(entity, collection, collection.mappedBy());
                    if (rows != null) {
                        collection.link(rows, null, order);
                    }
                }
            } else if (association instanceof InverseAttribute inverse && !owning) {
                RelatedRows rows = inverse(entity, inverse, inverse.mappedBy());
                if (rows != null) {
                    inverse.link(rows);
                }
            }
        }
    }

    /** What entities inherit from an entity stands in the one table of that entity's collection. */
    private void joined(EntityMapping entity, CollectionAttribute collection, @Nullable Comparator<Object> order) {
        CollectionAttribute inherited = inherited(entity, collection);
        if (inherited != null) {
            if (!Objects.equals(inherited.givenTable(), collection.givenTable())) {
                problems.add(Problem.of(
                                "RW-1119",
                                "@AssociationOverride names " + collection.name() + ", which an entity has above")
                        .at(entity.name())
                        .because("The elements of all that extend that entity stand in one table")
                        .fix("Say it where the outermost entity has the collection"));
            } else if (inherited.joinTable() != null) {
                collection.link(inherited.rows(), inherited.joinTable(), order);
            }
            return;
        }
        int index = entities.size() + 2 * joinTables.size();
        JoinTable table =
                new JoinTableBuilder(entity, collection, inverseName(entity, collection), problems).build(index);
        if (table != null && requireOwnTable(table.rows())) {
            joinTables.add(table);
            ReferenceAttribute toOwner = table.rows().references().get(0);
            ReferenceAttribute toElement = table.rows().references().get(1);
            collection.link(new RelatedRows(table.rows(), toOwner, toElement), table, order);
        }
    }

    private boolean requireOwnTable(EntityMapping rows) {
        for (EntityMapping other : entities) {
            if (isSameTable(rows, other)) {
                return refuseTable(rows, other.name());
            }
        }
        for (JoinTable other : joinTables) {
            if (isSameTable(rows, other.rows())) {
                return refuseTable(rows, other.rows().name());
            }
        }
        return true;
    }

    private static boolean isSameTable(EntityMapping one, EntityMapping other) {
        return one.table().equals(other.table()) && one.schema().equals(other.schema());
    }

    private boolean refuseTable(EntityMapping rows, String other) {
        problems.add(
                Problem.of("RW-1147", "The join table " + rows.table() + " is also that of " + other)
                        .at(rows.name())
                        .because("Each collection has rows of its own")
                        .fix(
                                "Name one of them by @JoinTable(name), or one that is inherited by @AssociationOverride(joinTable)"));
        return false;
    }

    /** The same attribute of the outermost entity that has it; null when that is the entity itself. */
    private @Nullable CollectionAttribute inherited(EntityMapping entity, CollectionAttribute collection) {
        for (EntityMapping above : entities) {
            if (above != entity
                    && above.root() == entity.root()
                    && above.type().isAssignableFrom(entity.type())
                    && above.attribute(collection.name()).orElse(null) instanceof CollectionAttribute same
                    && inherited(above, same) == null) {
                return same;
            }
        }
        return null;
    }

    /** Whether an association with one entity concerns another: that one, or one that it extends. */
    private static boolean concerns(AssociationAttribute association, EntityMapping entity) {
        return association.target().type().isAssignableFrom(entity.type());
    }

    /** The collection of the other entity that is mapped by this one. */
    private static @Nullable String inverseName(EntityMapping entity, CollectionAttribute collection) {
        for (AssociationAttribute other : collection.target().associations()) {
            if (other instanceof CollectionAttribute inverse
                    && inverse.mappedBy().equals(collection.name())
                    && concerns(inverse, entity)) {
                return inverse.name();
            }
        }
        return null;
    }

    private @Nullable RelatedRows inverse(EntityMapping entity, AssociationAttribute attribute, String mappedBy) {
        EntityMapping target = attribute.target();
        String where = entity.name() + "." + attribute.name();
        AssociationAttribute owning = target.association(mappedBy).orElse(null);
        if (owning instanceof ReferenceAttribute reference && concerns(reference, entity)) {
            RelatedRows rows = new RelatedRows(target, reference, null);
            target.concrete().forEach(each -> rows.by(each).inverted());
            return requireServed(rows, target.name() + "." + mappedBy, where) ? rows : null;
        }
        if (attribute instanceof CollectionAttribute
                && owning instanceof CollectionAttribute other
                && other.owning()
                && concerns(other, entity)) {
            JoinTable table = other.joinTable();
            if (table == null) {
                return null;
            }
            ReferenceAttribute toOwner = table.rows().references().get(0);
            ReferenceAttribute toElement = table.rows().references().get(1);
            RelatedRows rows = new RelatedRows(table.rows(), toElement, toOwner);
            return requireServed(rows, target.name() + "." + mappedBy, where) ? rows : null;
        }
        problems.add(Problem.of(
                        "RW-1143",
                        "mappedBy names " + mappedBy + ", which is no association of " + target.name() + " with "
                                + entity.name())
                .at(where)
                .because("The inverse side is what the other side stores")
                .fix("Name the attribute of " + target.name() + " that refers to " + entity.name()));
        return null;
    }

    private boolean requireServed(RelatedRows rows, String owning, String where) {
        for (EntityMapping table : rows.table().tables()) {
            if (!requireServed(rows, table, owning, where)) {
                return false;
            }
        }
        return true;
    }

    private boolean requireServed(RelatedRows rows, EntityMapping in, String owning, String where) {
        List<ColumnMapping> columns = rows.by(in).columns();
        if (isServedByKey(in, columns) || isServedByIndexes(in, columns)) {
            return true;
        }
        String names = columns.stream().map(column -> column.column().name()).collect(Collectors.joining(", "));
        String other = rows.member() == null ? "make that association the partition key" : "map both sides by tables";
        problems.add(Problem.of("RW-1144", "The rows of " + in.table() + " cannot be found by " + names)
                .at(where)
                .because("They are in no key that begins with these columns, and have no index")
                .fix("Annotate " + owning + " with @SaiIndex, or " + other));
        return false;
    }

    /** The whole partition key, and of the clustering columns the first ones. */
    private static boolean isServedByKey(EntityMapping table, List<ColumnMapping> columns) {
        List<ColumnMapping> key = table.id().columns();
        return columns.size() >= table.id().partitionColumns()
                && columns.size() <= key.size()
                && columns.containsAll(key.subList(0, columns.size()));
    }

    /** Of several indexes only those of SAI work together. */
    private static boolean isServedByIndexes(EntityMapping table, List<ColumnMapping> columns) {
        List<IndexSchema> indexes = table.tableSchema("").indexes();
        for (ColumnMapping column : columns) {
            boolean indexed = false;
            for (IndexSchema index : indexes) {
                boolean kind = columns.size() == 1 || index.isStorageAttached();
                indexed |= kind && index.column().equals(column.column().name());
            }
            if (!indexed) {
                return false;
            }
        }
        return true;
    }

    private void checkKeys(EntityMapping entity, CollectionAttribute collection) {
        EntityMapping target = collection.target();
        if (collection.keys() instanceof MapKeys.OfElement key
                && !key.attribute().isEmpty()
                && target.attribute(key.attribute()).isEmpty()) {
            problems.add(Problem.of(
                            "RW-1143",
                            "@MapKey names " + key.attribute() + ", which is no attribute of " + target.name())
                    .at(entity.name() + "." + collection.name())
                    .because("The keys are what the elements have there")
                    .fix("Name an attribute, or none for the id"));
        }
    }

    private @Nullable Comparator<Object> order(EntityMapping entity, CollectionAttribute collection) {
        OrderBy annotation = collection.member().annotation(OrderBy.class);
        if (annotation == null) {
            return null;
        }
        EntityMapping target = collection.target();
        Comparator<Object> order = null;
        for (String item : annotation.value().isBlank()
                ? keyOf(target)
                : annotation.value().split(",")) {
            String[] words = item.strip().split("\\s+");
            boolean descending = words.length == 2 && words[1].equalsIgnoreCase("DESC");
            boolean written = words.length == 1 || descending || words.length == 2 && words[1].equalsIgnoreCase("ASC");
            ColumnMapping column = written ? column(target, words[0]) : null;
            if (column == null) {
                problems.add(Problem.of("RW-1143", "@OrderBy cannot order by '" + item.strip() + "'")
                        .at(entity.name() + "." + collection.name())
                        .because("It is no comparable basic attribute of " + target.name())
                        .fix("Write attributes with ASC or DESC behind them, separated by commas"));
                return null;
            }
            Comparator<Object> next = comparator(column.leaf());
            next = descending ? next.reversed() : next;
            order = order == null ? next : order.thenComparing(next);
        }
        return order;
    }

    private static String[] keyOf(EntityMapping target) {
        return target.id().columns().stream().map(ColumnMapping::path).toArray(String[]::new);
    }

    private static @Nullable ColumnMapping column(EntityMapping target, String path) {
        for (ColumnMapping column : target.columns()) {
            boolean comparable = Comparable.class.isAssignableFrom(column.javaType())
                    && column.column().type() instanceof ColumnType.Scalar;
            if (comparable && column.path().equals(path)) {
                return column;
            }
        }
        return null;
    }

    /** Nulls come first. */
    @SuppressWarnings("unchecked")
    private static Comparator<Object> comparator(Leaf leaf) {
        Comparator<@Nullable Object> values = Comparator.nullsFirst((a, b) -> ((Comparable<Object>) a).compareTo(b));
        return (a, b) -> values.compare(leaf.get(a), leaf.get(b));
    }
}
