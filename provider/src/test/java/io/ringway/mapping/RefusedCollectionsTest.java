// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** The texts that refuse collections of entities, and the inverse sides of associations. */
class RefusedCollectionsTest {
    @Entity
    static class Target {
        @Id
        int id;
    }

    @Embeddable
    record PairId(int a, String b) {}

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
        assertThat(ProblemsTest.problems(Shapes.class, Target.class)).isEqualTo("""
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
        assertThat(ProblemsTest.problems(Parent.class, Child.class)).isEqualTo("""
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
        assertThat(ProblemsTest.problems(Twice.class, Target.class)).isEqualTo("""
                        RW-1147: The join table twice_target is also that of Twice.one [Twice.other]. Each collection \
                        has rows of its own. Name one of them by @JoinTable(name), or one that is inherited by \
                        @AssociationOverride(joinTable).
                        RW-1147: The join table target is also that of Target [Twice.third]. Each collection has rows \
                        of its own. Name one of them by @JoinTable(name), or one that is inherited by \
                        @AssociationOverride(joinTable).""");
    }

    @MappedSuperclass
    static class Tagged extends Outer {
        @ManyToMany
        List<Target> tags;

        @ManyToMany(mappedBy = "nothing")
        List<Target> inverse;
    }

    @Entity
    @Inheritance
    static class Outer {
        @Id
        int id;

        @ManyToMany
        List<Target> others;
    }

    @Entity
    @AssociationOverride(name = "tags", joinColumns = @JoinColumn(name = "x"))
    @AssociationOverride(name = "inverse", joinTable = @JoinTable(name = "inverses"))
    static class Columned extends Tagged {}

    @Entity
    @AssociationOverride(name = "others", joinTable = @JoinTable(name = "elsewhere"))
    static class Moved extends Outer {}

    @Test
    void whatIsOverriddenIsAJoinTable() {
        assertThat(ProblemsTest.problems(Outer.class, Columned.class, Target.class))
                .isEqualTo("""
                        RW-1119: @AssociationOverride of the collection tags has join columns [Columned]. A collection \
                        is stored in a join table, and never in columns. Name the table, or columns of it, in joinTable.
                        RW-1119: @AssociationOverride names inverse, which is no reference or collection that is stored \
                        [Columned]. Name an association of the embeddable or mapped superclass that is not mappedBy \
                        another.""");
        assertThat(ProblemsTest.problems(Outer.class, Moved.class, Target.class))
                .isEqualTo("""
                        RW-1119: @AssociationOverride names others, which an entity has above [Moved]. The elements of \
                        all that extend that entity stand in one table. Say it where the outermost entity has the \
                        collection.""");
    }
}
