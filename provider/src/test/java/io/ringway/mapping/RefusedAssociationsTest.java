// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringway.MappingException;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import java.util.List;
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

    @Entity
    static class Holder {
        @Id
        int id;

        Part part;

        @OneToOne
        @PrimaryKeyJoinColumn
        Target target;
    }

    @Test
    void someFormsHaveAnother() {
        assertThat(problems(Holder.class, Target.class)).isEqualTo("""
                        RW-1110: An association in an embeddable is not supported [Holder.part.target]. Make it an \
                        attribute of the entity, or store the other entity's id.
                        RW-1110: @PrimaryKeyJoinColumn is not supported [Holder.target]. Use @MapsId, or @Id on the \
                        association.""");
    }
}
