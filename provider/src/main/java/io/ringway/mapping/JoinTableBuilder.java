// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.annotation.SaiIndex;
import io.ringway.mapping.ColumnMapping.ColumnPlace;
import io.ringway.mapping.EntityMapping.Identity;
import io.ringway.mapping.EntityMapping.TableDetails;
import io.ringway.mapping.JoinColumnReader.Join;
import io.ringway.mapping.SaiIndexReader.IndexedColumn;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.IndexSchema;
import io.ringway.spi.Ordering;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the table of one collection, as if it were an entity's with two references for a key. For one thread. */
final class JoinTableBuilder {
    private static final Place[] NO_WAY = {};

    private final EntityMapping owner;
    private final CollectionAttribute attribute;
    private final @Nullable String inverse;
    private final Problems problems;
    private final String where;
    private final JoinRow.Access access;
    private final List<ColumnMapping> columns = new ArrayList<>();

    /** @param inverse the name of the attribute of the other entity that is mapped by this one; null when there is none */
    JoinTableBuilder(EntityMapping owner, CollectionAttribute attribute, @Nullable String inverse, Problems problems) {
        this.owner = owner;
        this.attribute = attribute;
        this.inverse = inverse;
        this.problems = problems;
        this.where = owner.name() + "." + attribute.name();
        this.access = new JoinRow.Access(attribute.name());
    }

    /**
     * @param index the first of two for the table's mappings
     * @return null when the table cannot be built, which is then told
     */
    @Nullable
    JoinTable build(int index) {
        int before = problems.count();
        jakarta.persistence.JoinTable given = attribute.givenTable();
        EntityMapping target = attribute.target();
        JoinColumnReader reader = new JoinColumnReader(problems);
        List<Join> ownerJoins = reader.read(
                given == null ? new JoinColumn[0] : given.joinColumns(),
                inverse == null ? owner.name() : inverse,
                key(owner),
                where);
        List<Join> elementJoins = reader.read(
                given == null ? new JoinColumn[0] : given.inverseJoinColumns(), attribute.name(), key(target), where);
        if (ownerJoins == null || elementJoins == null) {
            return null;
        }
        ReferenceAttribute toOwner = reference("owner", owner, JoinRow.Access.OWNER, ownerJoins);
        MapKeys.OfRow key = attribute.keys() instanceof MapKeys.OfRow ofRow ? ofRow : null;
        List<AttributeMapping> attributes = new ArrayList<>(List.of(toOwner));
        if (key != null) {
            attributes.add(key(key));
        }
        int keyOrOwner = columns.size();
        ReferenceAttribute toElement = reference("element", target, JoinRow.Access.ELEMENT, elementJoins);
        attributes.add(toElement);
        int keyColumns = key == null ? columns.size() : keyOrOwner;
        OrderColumn position = attribute.member().annotation(OrderColumn.class);
        if (position != null) {
            attributes.add(position(position));
        }
        checkColumns();
        String table = CqlName.of(given == null ? "" : given.name(), owner.table() + "_" + target.table());
        CqlName.checkTable("join table", table, where, problems);
        String schema = given == null || given.schema().isEmpty() ? null : CqlName.of(given.schema(), "");
        TableDetails details =
                new TableDetails(Map.of(), indexes(given, table, columns.subList(ownerJoins.size(), keyColumns)));
        if (problems.count() > before) {
            return null;
        }
        List<ColumnMapping> partition = columns.subList(0, ownerJoins.size());
        List<ColumnMapping> clustering = columns.subList(ownerJoins.size(), keyColumns);
        EntityMapping rows = mapping(
                new Identity(index, where, JoinRow.class, schema, table, false),
                attributes,
                columns,
                new KeyLayout(List.copyOf(partition), List.copyOf(clustering), orderings(clustering)),
                details);
        EntityMapping partitions = mapping(
                new Identity(index + 1, where, JoinRow.class, schema, table, false),
                List.of(toOwner),
                partition,
                new KeyLayout(List.copyOf(partition), List.of(), List.of()),
                new TableDetails(Map.of(), List.of()));
        toOwner.link(owner);
        toElement.link(target);
        return new JoinTable(owner, rows, partitions, position != null);
    }

    private static TargetKey key(EntityMapping entity) {
        return new TargetKey(entity.id().columns(), entity.id());
    }

    private ReferenceAttribute reference(String name, EntityMapping target, int part, List<Join> joins) {
        Place place = new Place(access, part, Object.class);
        List<ColumnMapping> own = new ArrayList<>();
        for (int i = 0; i < joins.size(); i++) {
            ColumnMapping key = target.id().columns().get(i);
            own.add(new ColumnMapping(
                    new ColumnPlace(columns.size() + i, part, name + "." + key.path()),
                    new Column(joins.get(i).name(), key.column().type()),
                    true,
                    true,
                    key.leaf().within(NO_WAY, place)));
        }
        columns.addAll(own);
        Association association = new Association(target.type(), false, Set.of(), false);
        return new ReferenceAttribute(name, part, true, place, association, own, own.size(), target.id());
    }

    private BasicAttribute key(MapKeys.OfRow key) {
        Place place = new Place(access, JoinRow.Access.KEY, key.type().javaType());
        ColumnMapping column = new ColumnMapping(
                new ColumnPlace(columns.size(), JoinRow.Access.KEY, "key"),
                new Column(key.column(), key.type().column()),
                true,
                true,
                new Leaf(NO_WAY, place, key.type()));
        columns.add(column);
        return new BasicAttribute("key", true, column, key.type().javaType());
    }

    private BasicAttribute position(OrderColumn annotation) {
        Place place = new Place(access, JoinRow.Access.POSITION, int.class);
        String name = CqlName.of(annotation.name(), attribute.name() + "_order");
        ScalarValue type = new ScalarValue(
                Integer.class, Scalar.INT, Objects.requireNonNull(Scalars.conversion(Integer.class, Scalar.INT)));
        ColumnMapping column = new ColumnMapping(
                new ColumnPlace(columns.size(), JoinRow.Access.POSITION, "position"),
                new Column(name, Scalar.INT),
                true,
                true,
                new Leaf(NO_WAY, place, type));
        columns.add(column);
        return new BasicAttribute("position", false, column, int.class);
    }

    private void checkColumns() {
        for (int i = 0; i < columns.size(); i++) {
            for (int j = 0; j < i; j++) {
                String name = columns.get(i).column().name();
                if (name.equals(columns.get(j).column().name())) {
                    problems.add(io.ringway.Problem.of("RW-1111", "Two columns of the join table have the name " + name)
                            .at(where)
                            .fix("Name them by @JoinTable(joinColumns, inverseJoinColumns)"));
                }
            }
        }
    }

    /** @param ofElement the columns by which the other side finds its owners */
    private List<IndexSchema> indexes(
            jakarta.persistence.@Nullable JoinTable given, String table, List<ColumnMapping> ofElement) {
        List<IndexSchema> indexes = new ArrayList<>();
        if (given != null) {
            IndexReader reader = new IndexReader(where, table, columns, problems);
            for (Index index : given.indexes()) {
                reader.read(index, indexes);
            }
        }
        SaiIndex[] attached = SaiIndexReader.on(attribute.member());
        SaiIndexReader reader = new SaiIndexReader(table, problems);
        ofElement.forEach(column -> reader.read(new IndexedColumn(column, attached, where), indexes));
        return indexes;
    }

    private static List<Ordering> orderings(List<ColumnMapping> clustering) {
        return clustering.stream()
                .map(column -> new Ordering(column.column(), false))
                .toList();
    }

    private EntityMapping mapping(
            Identity identity,
            List<AttributeMapping> attributes,
            List<ColumnMapping> all,
            KeyLayout layout,
            TableDetails details) {
        Leaf[] leaves = layout.columns().stream().map(ColumnMapping::leaf).toArray(Leaf[]::new);
        IdMapping id = new CompositeId(identity.name(), JoinRow.class, layout, Itself.ROW, leaves);
        return new EntityMapping(
                identity,
                access,
                attributes,
                all,
                new EntityMapping.Key(id, layout.orderings(), List.of(), List.of()),
                details,
                null);
    }

    /** The id of a row is the row. */
    private enum Itself implements CompositeId.Carrier {
        ROW;

        @Override
        public Object get(Object entity) {
            return entity;
        }

        @Override
        public void set(Object entity, Object id) {}
    }
}
