// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.annotation.UserDefinedType;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The texts that refuse associations. */
class RefusedAssociationsTest {
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
        assertThat(ProblemsTest.problems(NoTarget.class)).isEqualTo("""
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
        assertThat(ProblemsTest.problems(Columns.class, Pair.class, Target.class))
                .isEqualTo("""
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
        assertThat(ProblemsTest.problems(Hen.class, Egg.class)).isEqualTo("""
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
        assertThat(ProblemsTest.problems(Maps.class, Target.class)).isEqualTo("""
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
        assertThat(ProblemsTest.problems(Holder.class, Target.class)).isEqualTo("""
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
                        RW-1119: @AssociationOverride names part.nothing, which is no reference or collection that is stored \
                        [Holder]. Name an association of the embeddable or mapped superclass that is not mappedBy \
                        another.
                        RW-1119: @AssociationOverride of part.target has no join columns [Holder]. A reference is stored \
                        in columns, and never in a join table. Name them in joinColumns.""");
    }
}
