// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the mapping of one entity. For one thread. */
final class EntityBuilder {
    private final Class<?> type;
    private final String name;
    private final Tools tools;
    private final ColumnOverrides overrides;
    private final ConversionOverrides conversions;
    private final AttributeBuilder builder;
    private final @Nullable Lineage lineage;

    EntityBuilder(Class<?> type, Tools tools) {
        this.type = type;
        this.tools = tools;
        this.name = tools.metadata().entityName(type);
        this.overrides = new ColumnOverrides(tools.metadata());
        this.conversions = new ConversionOverrides(tools.metadata());
        this.builder = new AttributeBuilder(name, tools, overrides, conversions);
        this.lineage = tools.lineages().of(type);
    }

    /** @return null when the entity cannot be mapped, which is then told */
    @Nullable
    EntityMapping build(int index) {
        int before = tools.problems().count();
        EntityMapping.Identity identity = identity(index);
        if (!tools.rules().entity(type, name, lineage)) {
            return null;
        }
        List<Member> members = tools.members().of(type);
        List<AttributeMapping> attributes = attributes(members, false);
        overrides.checkAllUsed(name, tools.problems());
        conversions.checkAllUsed(name, tools.problems());
        List<AttributeMapping> ids =
                attributes.stream().filter(AttributeMapping::id).toList();
        if (lineage != null) {
            new LineageColumns(name, tools).complete(lineage, type, members, builder.columns(), ids);
        }
        checkColumns();
        KeyLayout layout = new KeyRules(tools.problems(), name).layout(builder.keyParts());
        new StaticRules(tools.problems(), name).check(builder.columns(), builder.keyParts(), layout);
        new CellTimes(tools.problems(), builder.columns()).check(name, builder.keyParts());
        new SaiIndexReader("", tools.problems()).checkKey(builder.indexed(), layout);
        checkId(members);
        IdMapping id = ids.size() < count(members) || ids.isEmpty()
                ? null
                : new IdBuilder(name, type, tools).build(ids, layout);
        List<DerivedId> derived = new MapsIdReader(name, tools).derived(members, attributes);
        CounterRules.check(name, members, builder.columns(), lineage, tools.problems());
        List<GeneratedId> generated = tools.generation().of(name, members, attributes);
        VersionMapping version =
                version(members, attributes, layout.clustering().isEmpty());
        EntityMapping.TableDetails table = new TableDetailsReader(
                        name, identity.table(), tools.metadata(), tools.problems())
                .read(type, stored(), builder.indexed());
        EntityMapping.TableDetails details = new ViewReader(tools, name).read(type, table, version);
        if (tools.problems().count() > before || id == null) {
            return null;
        }
        List<Member> own =
                members.stream().filter(member -> member.declaring() == type).toList();
        return new EntityMapping(
                identity,
                tools.access().access(type, own),
                attributes,
                builder.columns(),
                new EntityMapping.Key(id, layout.orderings(), derived, generated),
                details,
                version);
    }

    /** The key alone, for the entities that refer to this one; null when it cannot be built, which is then told. */
    @Nullable
    TargetKey key() {
        int before = tools.problems().count();
        List<AttributeMapping> ids = attributes(tools.members().of(type), true);
        KeyLayout layout = new KeyRules(tools.problems(), name).layout(builder.keyParts());
        IdMapping id = ids.isEmpty() || tools.problems().count() > before
                ? null
                : new IdBuilder(name, type, tools).build(ids, layout);
        return id == null ? null : new TargetKey(layout.columns(), id);
    }

    private EntityMapping.Identity identity(int index) {
        Class<?> owner = lineage != null && lineage.isOneTable() ? lineage.root() : type;
        Table annotation = tools.metadata().find(owner, Table.class);
        String table = tools.metadata().tableName(owner);
        CqlName.checkTable("table", table, name, tools.problems());
        String schema = null;
        String written = annotation == null ? "" : annotation.schema();
        if (written.isEmpty() && lineage != null) {
            Table above = tools.metadata().find(lineage.root(), Table.class);
            written = above == null ? "" : above.schema();
        }
        if (!written.isEmpty()) {
            schema = CqlName.of(written, "");
            CqlName.checkTable("keyspace", schema, name, tools.problems());
        }
        if (annotation != null && !annotation.catalog().isEmpty()) {
            Unsupported.refuse("@Table(catalog)", name, "Name the keyspace in schema", tools.problems());
        }
        return new EntityMapping.Identity(index, name, type, schema, table, tools.enhanced(type));
    }

    /** Those that can be mapped, by ordinal. Associations that share columns come last, when these are there. */
    private List<AttributeMapping> attributes(List<Member> members, boolean idsAlone) {
        (lineage == null ? List.<Class<?>>of(type) : lineage.line(type)).forEach(each -> {
            overrides.collect(each, "");
            conversions.collect(each, "");
        });
        TypeVariables variables = new TypeVariables(type);
        new MapsIdReader(name, tools).nameColumns(members, variables, overrides);
        List<Place> places = tools.access().places(members);
        @Nullable AttributeMapping[] attributes = new AttributeMapping[members.size()];
        for (boolean sharing : new boolean[] {false, true}) {
            for (int i = 0; i < attributes.length; i++) {
                Member member = members.get(i);
                if (ReferenceBuilder.sharesColumns(member) == sharing && (!idsAlone || Spot.isId(member))) {
                    attributes[i] = builder.build(member, places.get(i), Spot.of(member, i, variables));
                }
            }
        }
        List<AttributeMapping> mapped = new ArrayList<>();
        for (AttributeMapping attribute : attributes) {
            if (attribute != null) {
                mapped.add(attribute);
            }
        }
        return mapped;
    }

    private void checkId(List<Member> members) {
        if (count(members) == 0) {
            tools.problems()
                    .add(Problem.of("RW-1106", "The entity has no id")
                            .at(name)
                            .because("Every row needs a primary key")
                            .fix("Annotate an attribute with @Id, @EmbeddedId or @PartitionKey"));
        }
    }

    private static long count(List<Member> members) {
        return members.stream().filter(Spot::isId).count();
    }

    private List<ColumnMapping> stored() {
        return builder.columns().stream()
                .filter(column -> column.column().isStored())
                .toList();
    }

    private void checkColumns() {
        Map<String, ColumnMapping> byName = new HashMap<>();
        for (ColumnMapping column : stored()) {
            ColumnMapping other = byName.putIfAbsent(column.column().name(), column);
            if (other != null) {
                tools.problems()
                        .add(Problem.of(
                                        "RW-1111",
                                        "Two attributes have the column "
                                                + column.column().name() + ": " + other.path() + " and "
                                                + column.path())
                                .at(name)
                                .fix("Name another column by @Column, or in an embeddable by @AttributeOverride"));
            }
        }
    }

    private @Nullable VersionMapping version(
            List<Member> members, List<AttributeMapping> attributes, boolean ofPartition) {
        List<String> versions = members.stream()
                .filter(member -> member.has(Version.class))
                .map(Member::name)
                .toList();
        if (versions.size() > 1) {
            refuseVersion("There are several versions: " + String.join(", ", versions), name, "Leave one @Version");
            return null;
        }
        for (AttributeMapping attribute : attributes) {
            if (versions.contains(attribute.name())) {
                return version(attribute, ofPartition);
            }
        }
        return null;
    }

    private @Nullable VersionMapping version(AttributeMapping attribute, boolean ofPartition) {
        String where = name + "." + attribute.name();
        if (attribute.id()) {
            refuseVersion("The version is part of the id", where, "Use another attribute");
        } else if (!ofPartition
                && attribute instanceof BasicAttribute basic
                && basic.column().column().isStatic()) {
            refuseVersion("The version is a static column", where, "Take @StaticColumn off: a version is one row's");
        } else if (attribute instanceof BasicAttribute basic
                && VersionMapping.TYPES.contains(basic.column().javaType())
                && basic.column().leaf().type() instanceof ScalarValue) {
            return new VersionMapping(basic);
        } else {
            refuseVersion(
                    "A version cannot be a " + attribute.javaType().getTypeName(),
                    where,
                    "Use int, short, long, their wrappers, Instant, LocalDateTime or Timestamp");
        }
        return null;
    }

    private void refuseVersion(String what, String where, String remedy) {
        tools.problems().add(Problem.of("RW-1113", what).at(where).fix(remedy));
    }
}
