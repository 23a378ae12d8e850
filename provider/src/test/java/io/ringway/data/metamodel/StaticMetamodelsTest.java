// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.metamodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.ConfigurationException;
import io.ringway.mapping.EntityModel;
import jakarta.data.Sort;
import jakarta.data.metamodel.Attribute;
import jakarta.data.metamodel.SortableAttribute;
import jakarta.data.metamodel.StaticMetamodel;
import jakarta.data.metamodel.TextAttribute;
import jakarta.data.metamodel.impl.SortableAttributeRecord;
import jakarta.data.metamodel.impl.TextAttributeRecord;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The static metamodel of Jakarta Data (Jakarta Data 1.0, 3.4). */
class StaticMetamodelsTest {
    @Test
    void fieldsAreFilledByTheirNames() {
        StaticMetamodels.fill(EntityModel.of(List.of(Boat.class, Harbour.class)), List.of());

        assertThat(_Boat.name).isEqualTo(new TextAttributeRecord<Boat>("name"));
        assertThat(_Boat.name.ascIgnoreCase()).isEqualTo(Sort.ascIgnoreCase("name"));
        assertThat(_Boat.builtIn).isEqualTo(new SortableAttributeRecord<Boat>("builtIn"));
        assertThat(_Boat.size.name()).isEqualTo("size");
        assertThat(_Boat.size_length.asc()).isEqualTo(Sort.asc("size.length"));
        assertThat(_Boat.size_keel_depth.name()).isEqualTo("size.keel.depth");
        assertThat(_Boat.HOME_name.name()).isEqualTo("home.name");
        assertThat(_Boat.serial_number.name()).isEqualTo("serial_number");
        assertThat(_Boat.revision.name()).isEqualTo("revision");
    }

    @Test
    void whatNeedsNoValueIsLeftAlone() {
        StaticMetamodels.fill(EntityModel.of(List.of(Boat.class, Harbour.class)), List.of());

        assertThat(_Boat.given).isSameAs(_Boat.GIVEN);
        assertThat(_Boat.hidden).isNull();
        assertThat(_Boat.comment).isNull();
        assertThat(_Boat.NAME).isEqualTo("name");
    }

    @Test
    void aClassOfAnotherNameIsFilledWhenItIsKnown() {
        Names.name = null;

        StaticMetamodels.fill(EntityModel.of(List.of(Harbour.class)), List.of());
        assertThat(Names.name).isNull();

        StaticMetamodels.fill(EntityModel.of(List.of(Boat.class, Harbour.class)), List.of(Names.class, Foreign.class));
        assertThat(Names.name.name()).isEqualTo("name");
        assertThat(Foreign.id).isNull();
    }

    @Test
    void everyFieldThatCannotBeFilledIsTold() {
        assertThatThrownBy(() ->
                        StaticMetamodels.fill(EntityModel.of(List.of(Boat.class, Harbour.class)), List.of(Wrong.class)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("RW-1000: The static metamodel cannot be used: 3 problems" + System.lineSeparator()
                        + "  RW-2060: The static metamodel has a field for what is no attribute ["
                        + Wrong.class.getName()
                        + ".colour]. " + Boat.class.getName()
                        + " has no attribute of that name, regardless of case and with"
                        + " '_' before those of an embeddable. Rename the field, or generate the class anew."
                        + System.lineSeparator()
                        + "  RW-2060: The static metamodel has a field for what is no attribute ["
                        + Wrong.class.getName()
                        + ".name_first]. " + Boat.class.getName()
                        + " has no attribute of that name, regardless of case and"
                        + " with '_' before those of an embeddable. Rename the field, or generate the class anew."
                        + System.lineSeparator()
                        + "  RW-2061: The static metamodel has a field of a type that cannot be made ["
                        + Wrong.class.getName() + ".name]. It is of " + Counted.class.getName()
                        + ". Declare it as Attribute, SortableAttribute or TextAttribute.");
    }

    @MappedSuperclass
    static class Kept {
        int revision;
    }

    @Entity(name = "Boat")
    static class Boat extends Kept {
        @Id
        String name;

        int builtIn;
        String given;
        Size size;
        String serial_number;

        @ManyToOne
        Harbour home;
    }

    @Embeddable
    static class Size {
        int length;
        Keel keel;
    }

    @Embeddable
    static class Keel {
        int depth;
    }

    @Entity(name = "Harbour")
    static class Harbour {
        @Id
        String name;
    }

    @StaticMetamodel(Boat.class)
    static class _Boat {
        public static final String NAME = "name";
        public static final TextAttribute<Boat> GIVEN = new TextAttributeRecord<>("given");
        public static volatile TextAttribute<Boat> name;
        public static volatile SortableAttribute<Boat> builtIn;
        public static volatile TextAttribute<Boat> given = GIVEN;
        public static volatile Attribute<Boat> size;
        public static volatile SortableAttribute<Boat> size_length;
        public static volatile SortableAttribute<Boat> size_keel_depth;
        public static volatile TextAttribute<Boat> HOME_name;
        public static volatile TextAttribute<Boat> serial_number;
        public static volatile SortableAttribute<Boat> revision;
        public static volatile String comment;
        static volatile TextAttribute<Boat> hidden;
    }

    @StaticMetamodel(Boat.class)
    static class Names {
        public static volatile TextAttribute<Boat> name;
    }

    @StaticMetamodel(String.class)
    static class Foreign {
        public static volatile TextAttribute<String> id;
    }

    @StaticMetamodel(Boat.class)
    static class Wrong {
        public static volatile TextAttribute<Boat> colour;
        public static volatile TextAttribute<Boat> name_first;
        public static volatile Counted<Boat> name;
    }

    interface Counted<T> extends Attribute<T> {}
}
