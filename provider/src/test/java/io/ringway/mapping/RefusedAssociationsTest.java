// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringway.MappingException;
import io.ringway.annotation.UserDefinedType;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts that refuse associations. */
class RefusedAssociationsTest {

    private static String problems(Class<?>... types) {
        MappingException refused = catchThrowableOfType(MappingException.class, () -> EntityModel.of(List.of(types)));
        return Stream.of(refused)
                .flatMap(each -> each.problems().stream())
                .map(problem -> problem.text().replace(RefusedAssociationsTest.class.getName() + "$", "~"))
                .collect(Collectors.joining("\n"));
    }

    @Entity
    static class Target {
        @Id
        int id;
    }

    @Entity
    static class Pair {
        @EmbeddedId
        PairId id;
    }

    @Embeddable
    record PairId(int a, String b) {}

    @Entity
    static class NoTarget {
        @Id
        int id;

        @ManyToOne
        Target target;

        @ManyToOne
        String text;
    }

    @Test
    void theTargetIsAnEntityOfTheUnit() {
        assertThat(problems(NoTarget.class)).isEqualTo("""
                        RW-1140: The association refers to ~Target, which is no entity of the unit [NoTarget.target]. \
                        Declare an entity, and list it in the unit.
                        RW-1140: The association refers to java.lang.String, which is no entity of the unit \
                        [NoTarget.text]. Declare an entity, and list it in the unit.""");
    }

    @Entity
    static class Columns {
        @Id
        int id;

        @ManyToOne
        @JoinColumn(name = "x")
        Pair few;

        @ManyToOne
        @JoinColumn(name = "m", referencedColumnName = "a")
        @JoinColumn(name = "n", referencedColumnName = "c")
        Pair wrong;

        @ManyToOne
        @JoinColumn(name = "y", referencedColumnName = "name")
        Target noKey;

        String z;

        @ManyToOne
        @JoinColumn(name = "z", insertable = false, updatable = false)
        Target otherType;
    }

    @Test
    void theJoinColumnsAreThoseOfTheKey() {
        assertThat(problems(Columns.class, Pair.class, Target.class)).isEqualTo("""
                        RW-1141: The join columns do not fit: 1 join columns are given, and the key of the target has \
                        a, b [Columns.few]. A row is found by its whole key alone. Give one @JoinColumn for each column \
                        of the target's key, with its name in referencedColumnName, or none at all.
                        RW-1141: The join columns do not fit: no join column has the referencedColumnName id \
                        [Columns.noKey]. A row is found by its whole key alone. Give one @JoinColumn for each column \
                        of the target's key, with its name in referencedColumnName, or none at all.
                        RW-1141: The join columns do not fit: no join column has the referencedColumnName b \
                        [Columns.wrong]. A row is found by its whole key alone. Give one @JoinColumn for each column \
                        of the target's key, with its name in referencedColumnName, or none at all.
                        RW-1141: The join columns do not fit: z text is to hold id int of the target \
                        [Columns.otherType]. A key is compared in its own type. Give the attribute z the type of the \
                        target's id.""");
    }

    @Entity
    static class Hen {
        @Id
        @OneToOne
        Egg egg;
    }

    @Entity
    static class Egg {
        @Id
        @OneToOne
        Hen hen;
    }

    @Test
    void noIdIsPartOfItself() {
        assertThat(problems(Hen.class, Egg.class)).isEqualTo("""
                        RW-1140: The id of Egg is derived from itself [Hen.egg]. The key of each of the entities would \
                        be part of the other's. Take @Id off one of the associations.""");
    }

    @Entity
    static class Maps {
        @EmbeddedId
        PairId id;

        @MapsId("b")
        @ManyToOne
        Target target;

        @MapsId
        int other;
    }

    @Test
    void aDerivedPartHasTheTypeOfTheTargetsId() {
        assertThat(problems(Maps.class, Target.class)).isEqualTo("""
                        RW-1142: @MapsId stands on what is no association [Maps.other]. Take it off.
                        RW-1141: The join columns do not fit: target_id text is to hold id int of the target \
                        [Maps.target]. A key is compared in its own type. Give the attribute id.b the type of the \
                        target's id.""");
    }

    @Embeddable
    static class Part {
        @ManyToOne
        Target target;
    }

    @Embeddable
    static class Parts {
        @OneToMany
        List<Target> targets;

        @ManyToOne
        @MapsId
        Target mapped;
    }

    @Embeddable
    record RecordPart(@ManyToOne Target target) {}

    @Embeddable
    @UserDefinedType("value")
    static class Value {
        @ManyToOne
        Target target;
    }

    @Entity
    @AssociationOverride(name = "part.nothing", joinColumns = @JoinColumn(name = "x"))
    @AssociationOverride(name = "part.target")
    static class Holder {
        @EmbeddedId
        Part id;

        Parts more;

        @OneToOne
        @PrimaryKeyJoinColumn
        Target other;

        Part part;

        RecordPart row;

        List<Value> values;
    }

    @Test
    void someFormsHaveAnother() {
        assertThat(problems(Holder.class, Target.class)).isEqualTo("""
                        RW-1146: An association stands in an embedded id [Holder.id.target]. An id is made of values, \
                        before there is an instance (Jakarta Persistence 3.2, 2.4). Make it an attribute of the entity, \
                        or store the other entity's id.
                        RW-1146: @MapsId stands in an embeddable [Holder.more.mapped]. It makes a part of the entity's \
                        id. Make it an attribute of the entity, or store the other entity's id.
                        RW-1146: A collection or inverse association stands in an embeddable [Holder.more.targets]. What \
                        is not in the columns of the embeddable belongs to the entity, whether there is an embeddable or \
                        not. Make it an attribute of the entity, or store the other entity's id.
                        RW-1110: @PrimaryKeyJoinColumn is not supported [Holder.other]. Use @MapsId, or @Id on the \
                        association.
                        RW-1146: An association stands in a record [Holder.row.target]. The managed instance takes the \
                        place of what was read, and a record cannot be changed. Make it an attribute of the entity, or \
                        store the other entity's id.
                        RW-1146: An association stands in what is stored as one value [Holder.values.target]. A \
                        user-defined type or tuple is read and written as a whole, and has no columns that refer to a \
                        row. Make it an attribute of the entity, or store the other entity's id.
                        RW-1119: @AssociationOverride names part.nothing, which is no reference with columns [Holder]. \
                        Name a @ManyToOne or @OneToOne of the embeddable or mapped superclass.
                        RW-1119: @AssociationOverride of part.target has no join columns [Holder]. A reference is stored \
                        in columns, and never in a join table. Name them in joinColumns.""");
    }

    @Entity
    static class Shapes {
        @Id
        int id;

        @OneToMany(mappedBy = "shapes")
        Map<String, Target> map;

        @ManyToMany
        @MapKeyJoinColumn(name = "x")
        Map<Target, Target> byEntity;

        @ManyToMany
        Map<PairId, Target> byPart;

        @OneToMany
        @OrderColumn
        Map<String, Target> ordered;

        @OneToMany
        SortedMap<String, Target> sorted;

        @ManyToMany
        List<String> texts;

        @OneToMany
        @JoinColumn(name = "x")
        List<Target> column;

        @OneToMany(mappedBy = "shapes")
        @JoinTable(name = "t")
        @OrderColumn
        List<Target> inverse;

        @ManyToMany
        @OrderColumn
        Set<Target> set;
    }

    @Test
    void aCollectionIsAListOrASetAndStoredInOneWay() {
        assertThat(problems(Shapes.class, Target.class)).isEqualTo("""
                        RW-1143: The keys of the map are entities [Shapes.byEntity]. A key is one column of the join \
                        table. Take the other entity's id, or another basic type, for the key; or name an attribute of \
                        the elements by @MapKey.
                        RW-1143: The keys of the map are embeddables [Shapes.byPart]. A key is one column of the join \
                        table. Take the other entity's id, or another basic type, for the key; or name an attribute of \
                        the elements by @MapKey.
                        RW-1143: A collection has a join column [Shapes.column]. It would be a column of the other \
                        entity's rows, which the owner of the collection does not write. Give the other entity a \
                        @ManyToOne and name it in mappedBy, or take @JoinColumn off for a join table.
                        RW-1143: An inverse collection has a join table [Shapes.inverse]. The other side says how it is \
                        stored. Move @JoinTable there.
                        RW-1143: An inverse collection has an order column [Shapes.inverse]. The position would stand in \
                        the other entity's row, which this side does not write. Use @OrderBy, or make the position an \
                        attribute or the clustering key of the other entity.
                        RW-1143: An inverse map has no @MapKey [Shapes.map]. Its keys would stand in the other entity's \
                        rows, which this side does not write. Name the other entity's attribute that is the key by \
                        @MapKey.
                        RW-1143: @OrderColumn stands on a map [Shapes.ordered]. A map has keys, and no positions. Take \
                        it off.
                        RW-1143: @OrderColumn stands beside @OrderBy, or on a set [Shapes.set]. A collection has one \
                        order. Declare a List, and take @OrderBy off.
                        RW-1143: An association cannot be a java.util.SortedMap<java.lang.String, ~Target> \
                        [Shapes.sorted]. Its elements are read as rows, and given as a list, a set or a map. Declare a \
                        List, Set, Collection or Map.
                        RW-1140: The association refers to java.lang.String, which is no entity of the unit \
                        [Shapes.texts]. Declare an entity, and list it in the unit.""");
    }

    @Entity
    static class Parent {
        @Id
        int id;

        @OneToMany(mappedBy = "parent")
        List<Child> children;

        @OneToOne(mappedBy = "favourite")
        Child favourite;

        @OneToMany(mappedBy = "nobody")
        List<Child> none;

        @ManyToMany
        @OrderBy("shoe ASC")
        @JoinTable(name = "joined", joinColumns = @JoinColumn(name = "x"), inverseJoinColumns = @JoinColumn(name = "x"))
        List<Child> clash;

        @ManyToMany
        List<Child> friends;

        @ManyToMany
        @MapKey(name = "shoe")
        @JoinTable(name = "shoes")
        Map<String, Child> byShoe;
    }

    @Entity
    static class Child {
        @Id
        int id;

        @ManyToOne
        Parent parent;

        @OneToOne
        Parent favourite;

        @ManyToMany(mappedBy = "friends")
        List<Parent> fans;
    }

    @Test
    void anInverseAssociationIsServedByAKeyOrAnIndex() {
        assertThat(problems(Parent.class, Child.class)).isEqualTo("""
                        RW-1143: @MapKey names shoe, which is no attribute of Child [Parent.byShoe]. The keys are what \
                        the elements have there. Name an attribute, or none for the id.
                        RW-1143: @OrderBy cannot order by 'shoe ASC' [Parent.clash]. It is no comparable basic attribute \
                        of Child. Write attributes with ASC or DESC behind them, separated by commas.
                        RW-1111: Two columns of the join table have the name x [Parent.clash]. Name them by \
                        @JoinTable(joinColumns, inverseJoinColumns).
                        RW-1144: The rows of child cannot be found by parent_id [Parent.children]. They are in no key \
                        that begins with these columns, and have no index. Annotate Child.parent with @SaiIndex, or make that \
                        association the partition key.
                        RW-1144: The rows of child cannot be found by favourite_id [Parent.favourite]. They are in no \
                        key that begins with these columns, and have no index. Annotate Child.favourite with @SaiIndex, or make \
                        that association the partition key.
                        RW-1143: mappedBy names nobody, which is no association of Child with Parent [Parent.none]. The \
                        inverse side is what the other side stores. Name the attribute of Child that refers to Parent.
                        RW-1144: The rows of parent_child cannot be found by friends_id [Child.fans]. They are in no \
                        key that begins with these columns, and have no index. Annotate Parent.friends with @SaiIndex, or map \
                        both sides by tables.""");
    }

    @Entity
    static class Twice {
        @Id
        int id;

        @ManyToMany
        List<Target> one;

        @ManyToMany
        List<Target> other;

        @ManyToMany
        @JoinTable(name = "target")
        List<Target> third;
    }

    @Test
    void eachCollectionHasItsTable() {
        assertThat(problems(Twice.class, Target.class)).isEqualTo("""
                        RW-1147: The join table twice_target is also that of Twice.one [Twice.other]. Each collection \
                        has rows of its own. Name one of them by @JoinTable(name).
                        RW-1147: The join table target is also that of Target [Twice.third]. Each collection has rows \
                        of its own. Name one of them by @JoinTable(name).""");
    }
}
