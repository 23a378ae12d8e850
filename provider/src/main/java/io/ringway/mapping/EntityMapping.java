// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import io.ringway.RingwayException;
import io.ringway.spi.Column;
import io.ringway.spi.IndexSchema;
import io.ringway.spi.Ordering;
import io.ringway.spi.TableId;
import io.ringway.spi.TableSchema;
import io.ringway.spi.ViewOf;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the instances of an entity are stored. Immutable. */
public final class EntityMapping {
    /** What identifies an entity; {@code schema} is null when {@code @Table} names none. */
    record Identity(
            int index, String name, Class<?> type, @Nullable String schema, String table, boolean enhanced) {}

    /**
     * What the table has besides its columns: options by name, and indexes.
     *
     * @param viewOf the name of the table that it is a materialized view of; null: it is a table itself
     */
    record TableDetails(
            Map<String, String> options,
            List<IndexSchema> indexes,
            @Nullable String viewOf) {
        TableDetails(Map<String, String> options, List<IndexSchema> indexes) {
            this(options, indexes, null);
        }
    }

    /**
     * What identifies the rows of an entity.
     *
     * @param derived the parts of the id that other entities give
     * @param generated those that are made when they are missing
     */
    record Key(IdMapping id, List<Ordering> clustering, List<DerivedId> derived, List<GeneratedId> generated) {}

    private final Identity identity;
    private final FieldAccess access;
    private final List<AttributeMapping> attributes;
    private final Map<String, AttributeMapping> byName = new HashMap<>();
    private final List<ColumnMapping> columns;
    private final List<ColumnMapping> valueColumns;
    private final IdMapping id;
    private final List<Ordering> clustering;
    private final List<DerivedId> derived;
    private final List<GeneratedId> generated;
    private final List<AssociationAttribute> associations;
    private final List<ReferenceAttribute> references;
    private final boolean tracksLinks;
    private final TableDetails details;
    private final @Nullable VersionMapping version;
    private final boolean selfTracking;
    private final boolean counter;
    private @Nullable Hierarchy hierarchy;
    private @Nullable ColumnMapping discriminator;
    private final BitSet recordedColumns = new BitSet();
    private final boolean allStatic;
    private boolean sharing;
    private @Nullable EntityMapping rows;

    EntityMapping(
            Identity identity,
            FieldAccess access,
            List<AttributeMapping> attributes,
            List<ColumnMapping> columns,
            Key key,
            TableDetails details,
            @Nullable VersionMapping version) {
        this.identity = identity;
        this.access = access;
        this.attributes = List.copyOf(attributes);
        this.columns = List.copyOf(columns);
        this.id = key.id();
        this.valueColumns = columns.stream()
                .filter(column -> column.column().isStored() && !id.columns().contains(column))
                .toList();
        this.clustering = List.copyOf(key.clustering());
        this.derived = List.copyOf(key.derived());
        this.generated = List.copyOf(key.generated());
        this.associations = List.copyOf(EmbeddedReferences.of(attributes));
        this.tracksLinks = associations.stream()
                .anyMatch(association -> !(association instanceof ReferenceAttribute)
                        || association.association().orphanRemoval());
        this.references = associations.stream()
                .filter(ReferenceAttribute.class::isInstance)
                .map(ReferenceAttribute.class::cast)
                .toList();
        this.details = details;
        this.version = version;
        this.selfTracking = identity.enhanced()
                && attributes.stream()
                        .allMatch(attribute -> attribute instanceof BasicAttribute basic
                                && !basic.mutableValue()
                                && !basic.column().needsBefore());
        this.counter = valueColumns.stream().anyMatch(ColumnMapping::counts);
        this.sharing = valueColumns.stream().anyMatch(column -> column.column().isStatic());
        this.allStatic = sharing
                && valueColumns.stream().allMatch(column -> column.column().isStatic());
        attributes.forEach(attribute -> byName.put(attribute.name(), attribute));
        for (ColumnMapping column : valueColumns) {
            recordedColumns.set(column.index(), !column.changes().isEmpty());
        }
    }

    /**
     * Tells of the entities that it extends and that extend it, once all of the model are built and before anybody has it.
     *
     * @param ownDiscriminator its column in the one table of all of them; null when each has its own
     */
    void link(Hierarchy entities, @Nullable ColumnMapping ownDiscriminator) {
        hierarchy = entities;
        discriminator = ownDiscriminator;
    }

    /** Tells that entities of its table have static columns, before anybody has it. */
    void share() {
        sharing = true;
    }

    /**
     * Tells whose partitions its instances are, before anybody has it.
     *
     * @param table the entity whose rows stand in them
     */
    void linkPartitions(EntityMapping table) {
        rows = table;
    }

    /**
     * Whether its instances are partitions of another entity's table: all that they have beside their key is static, and
     * there is one as long as any of that has a value.
     */
    public boolean ofPartitions() {
        return rows != null;
    }

    /**
     * Columns of which one at least has a value in what is read of an instance, and none in what tells only of a partition:
     * of one that has static values and no rows, or of one that has rows and no static values.
     */
    public List<ColumnMapping> presence() {
        List<ColumnMapping> key = id.columns();
        return rows == null ? key.subList(key.size() - 1, key.size()) : valueColumns;
    }

    /** Null for an entity that neither extends another nor is extended. */
    public @Nullable Hierarchy hierarchy() {
        return hierarchy;
    }

    /** The entity whose key it has: itself, unless it extends another. */
    public EntityMapping root() {
        return hierarchy == null ? this : hierarchy.root();
    }

    /** The entity of an instance of its class, or of a class that extends it. */
    public EntityMapping of(Object instance) {
        EntityMapping entity = hierarchy == null ? this : hierarchy.of(instance);
        if (entity == null) {
            throw new IllegalArgumentException(instance.getClass().getName() + " is no " + name());
        }
        return entity;
    }

    /** Whether what is found by an id can be of another class than its own. */
    public boolean isPolymorphic() {
        List<EntityMapping> classes = concrete();
        return classes.size() != 1 || classes.get(0) != this;
    }

    /** The entities whose instances are found as this one: itself and those that extend it, without abstract ones. */
    public List<EntityMapping> concrete() {
        return hierarchy == null ? List.of(this) : hierarchy.concrete();
    }

    /** The entities in whose tables the rows of {@link #concrete} stand: itself where there is one table. */
    public List<EntityMapping> tables() {
        return hierarchy == null || hierarchy.isOneTable() ? List.of(this) : hierarchy.concrete();
    }

    /** The column that says of which class a row is; null when the table has none. */
    public @Nullable ColumnMapping discriminator() {
        return discriminator;
    }

    /** The columns that a read of an instance needs: those of the entity, and of all that extend it in the same table. */
    public List<ColumnMapping> readColumns() {
        return hierarchy == null ? columns : hierarchy.columns();
    }

    /** The position in {@link EntityModel#entities()}. */
    public int index() {
        return identity.index();
    }

    public String name() {
        return identity.name();
    }

    public Class<?> type() {
        return identity.type();
    }

    /** The keyspace that {@code @Table} names. */
    public Optional<String> schema() {
        return Optional.ofNullable(identity.schema());
    }

    public String table() {
        return identity.table();
    }

    /** By ordinal: superclass first, then by name. */
    public List<AttributeMapping> attributes() {
        return attributes;
    }

    public Optional<AttributeMapping> attribute(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The attributes that refer to one other entity, by ordinal. */
    public List<ReferenceAttribute> references() {
        return references;
    }

    /** The attributes that refer to other entities, by ordinal; also those in embeddables, as {@link #association} names them. */
    public List<AssociationAttribute> associations() {
        return associations;
    }

    /** @param path the name of an attribute; of one in an embeddable with the names on the way to it, joined by dots */
    Optional<AssociationAttribute> association(String path) {
        return associations.stream()
                .filter(association -> association.name().equals(path))
                .findFirst();
    }

    /** Whether instances have associations whose changes their columns do not tell. */
    public boolean tracksLinks() {
        return tracksLinks;
    }

    /** Whether instances refer to other entities. */
    public boolean hasAssociations() {
        return !associations.isEmpty();
    }

    /** Sets those parts of the id that are the ids of instances which the entity refers to. */
    public void deriveId(Object entity) {
        for (DerivedId each : derived) {
            each.derive(entity);
        }
    }

    /** Whether its attributes outside the key are counters. */
    public boolean counter() {
        return counter;
    }

    /** Whether a part of the id is missing that {@link #generateId} makes. */
    public boolean lacksGeneratedId(Object entity) {
        for (GeneratedId each : generated) {
            if (each.isMissing(entity)) {
                return true;
            }
        }
        return false;
    }

    /** Makes the generated parts of the id that are missing (Jakarta Persistence 3.2, 11.1.21). */
    public void generateId(Object entity) {
        for (GeneratedId each : generated) {
            each.complete(entity);
        }
    }

    /** Every column, attribute by attribute; also what only tells of a column, such as its write time. */
    public List<ColumnMapping> columns() {
        return columns;
    }

    /** Those of the table that are not in the primary key, in the order of {@link #columns()}. */
    public List<ColumnMapping> valueColumns() {
        return valueColumns;
    }

    /** Those whose collections record their changes, by their index. Not to be changed. */
    public BitSet recordedColumns() {
        return recordedColumns;
    }

    /** Whether the rows of a partition share the values of some columns, which another entity of the table may map. */
    public boolean hasStaticColumns() {
        return sharing;
    }

    /** Whether a row has nothing of its own but its key, and its partition has something. */
    public boolean isAllStatic() {
        return allStatic;
    }

    public IdMapping id() {
        return id;
    }

    /** Null for an entity without {@code @Version}. */
    public @Nullable VersionMapping version() {
        return version;
    }

    /** Whether instances tell a tracker of every change. */
    public boolean enhanced() {
        return identity.enhanced();
    }

    /** Whether the calls of enhanced code tell of every change there can be, so that nothing is ever compared. */
    public boolean selfTracking() {
        return selfTracking;
    }

    public Object newInstance() {
        return access.newInstance();
    }

    /** Whether it is a materialized view of the table of another. */
    public boolean isViewOf(EntityMapping other) {
        return other.table().equals(details.viewOf()) && other.schema().equals(schema());
    }

    /** Whether it is a materialized view, which is read alone. */
    public boolean isView() {
        return details.viewOf() != null;
    }

    /** The name of the table that it is a materialized view of; null when it is a table itself. */
    public @Nullable String viewOf() {
        return details.viewOf();
    }

    /** @throws RingwayException RW-1341, when it is a materialized view */
    public void requireWritable() {
        if (details.viewOf() != null) {
            throw new RingwayException(Problem.of("RW-1341", "A materialized view cannot be written")
                    .at(name())
                    .because("The database keeps it, from the rows of " + details.viewOf())
                    .fix("Write the entity that is stored there"));
        }
    }

    /** The table in a keyspace, with the columns, options and indexes that the entities ask for which stand in it. */
    public TableSchema tableSchema(String keyspace) {
        List<Column> partition = id.columns().subList(0, id.partitionColumns()).stream()
                .map(ColumnMapping::column)
                .toList();
        List<ColumnMapping> stored = hierarchy == null ? valueColumns : hierarchy.tableColumns(id);
        List<Column> values = stored.stream().map(ColumnMapping::column).toList();
        TableDetails all = hierarchy == null ? details : hierarchy.tableDetails(details);
        return new TableSchema(
                new TableId(keyspace, table()),
                partition,
                rows == null ? clustering : rows.clustering,
                values,
                all.options(),
                all.indexes(),
                details.viewOf() == null ? null : new ViewOf(details.viewOf()));
    }

    /** The indexes of the table that it stands in, those included that only other entities of the table ask for. */
    public List<IndexSchema> indexes() {
        return hierarchy == null
                ? details.indexes()
                : hierarchy.tableDetails(details).indexes();
    }

    TableDetails details() {
        return details;
    }

    @Override
    public String toString() {
        return name();
    }
}
