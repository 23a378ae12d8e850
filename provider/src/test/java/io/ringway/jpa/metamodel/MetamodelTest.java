// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.metamodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ringway.context.RecordedUnit;
import jakarta.persistence.Basic;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.TypedQueryReference;
import jakarta.persistence.Version;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.Bindable.BindableType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.IdentifiableType;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.PluralAttribute.CollectionType;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.StaticMetamodel;
import jakarta.persistence.metamodel.Type.PersistenceType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The metamodel of a unit (Jakarta Persistence 3.2, chapter 5). */
class MetamodelTest {
    private final Metamodel metamodel =
            RecordedUnit.of(Ship.class, Cabin.class).factory().getMetamodel();
    private final EntityType<Ship> ship = metamodel.entity(Ship.class);

    @Test
    void hasTheTypesOfTheUnit() {
        assertThat(metamodel.getEntities())
                .extracting(EntityType::getName)
                .containsExactlyInAnyOrder("Vessel", "Cabin");
        assertThat(metamodel.getEmbeddables())
                .extracting(type -> type.getJavaType().getSimpleName())
                .containsExactly("Size");
        assertThat(metamodel.getManagedTypes())
                .extracting(type -> type.getJavaType().getSimpleName())
                .containsExactlyInAnyOrder("Ship", "Cabin", "Size", "Numbered");
        assertThat(metamodel.entity("Vessel")).isSameAs(ship);
        assertThat(metamodel.managedType(Numbered.class).getPersistenceType())
                .isEqualTo(PersistenceType.MAPPED_SUPERCLASS);
        assertThat(ship.getBindableType()).isEqualTo(BindableType.ENTITY_TYPE);
    }

    @Test
    void attributesAreDeclaredOrInherited() {
        assertThat(ship.getDeclaredAttributes())
                .extracting(Attribute::getName)
                .containsExactlyInAnyOrder("decks", "flags", "logs", "names", "ports", "size");
        assertThat(ship.getAttributes())
                .extracting(Attribute::getName)
                .contains("number", "version")
                .hasSize(8);
        assertThat(ship.getAttribute("number").getDeclaringType().getJavaType()).isEqualTo(Numbered.class);
        IdentifiableType<? super Ship> above = ship.getSupertype();
        assertThat(Objects.requireNonNull(above).getJavaType()).isEqualTo(Numbered.class);
        assertThat(ship.getPluralAttributes()).hasSize(4);
        assertThat(ship.getDeclaredSingularAttributes()).hasSize(2);
    }

    @Test
    void singularAttributesKnowTheirRole() {
        SingularAttribute<? super Ship, Long> id = ship.getId(Long.class);
        assertThat(id.isId()).isTrue();
        assertThat(id.isOptional()).isFalse();
        assertThat(id.getType().getPersistenceType()).isEqualTo(PersistenceType.BASIC);
        assertThat(ship.hasSingleIdAttribute()).isTrue();
        assertThat(ship.getIdType().getJavaType()).isEqualTo(Long.class);
        assertThat(ship.hasVersionAttribute()).isTrue();
        assertThat(ship.getVersion(int.class).isVersion()).isTrue();
        assertThat(ship.getSingularAttribute("decks", Integer.class).isOptional())
                .isFalse();
        SingularAttribute<Ship, Size> size = ship.getDeclaredSingularAttribute("size", Size.class);
        assertThat(size.getPersistentAttributeType()).isEqualTo(PersistentAttributeType.EMBEDDED);
        assertThat(size.getType()).isSameAs(metamodel.embeddable(Size.class));
        assertThat(size.isOptional()).isTrue();
    }

    @Test
    void collectionsKnowTheirElements() {
        assertThat(ship.getList("names", String.class).getCollectionType()).isEqualTo(CollectionType.LIST);
        assertThat(ship.getSet("flags", String.class).getElementType().getJavaType())
                .isEqualTo(String.class);
        assertThat(ship.getCollection("logs", String.class).isCollection()).isTrue();
        MapAttribute<? super Ship, String, Integer> ports = ship.getMap("ports", String.class, Integer.class);
        assertThat(ports.getKeyJavaType()).isEqualTo(String.class);
        assertThat(ports.getPersistentAttributeType()).isEqualTo(PersistentAttributeType.ELEMENT_COLLECTION);
        assertThat(ports.isAssociation()).isFalse();
    }

    @Test
    void associationsAndIdClasses() {
        EntityType<Cabin> cabin = metamodel.entity(Cabin.class);
        SingularAttribute<? super Cabin, Ship> of = cabin.getSingularAttribute("ship", Ship.class);
        assertThat(of.isAssociation()).isTrue();
        assertThat(of.isOptional()).isFalse();
        assertThat(of.getType()).isSameAs(ship);
        assertThat(cabin.hasSingleIdAttribute()).isFalse();
        assertThat(cabin.getIdClassAttributes())
                .extracting(Attribute::getName)
                .containsExactlyInAnyOrder("deck", "door");
        assertThat(cabin.getIdType().getJavaType()).isEqualTo(CabinId.class);
        assertThat(cabin.hasVersionAttribute()).isFalse();
    }

    @Test
    void whatIsNotThereIsRefused() {
        EntityType<Cabin> cabin = metamodel.entity(Cabin.class);
        List<ThrowingCallable> wrong = List.of(
                () -> metamodel.entity(Size.class),
                () -> metamodel.entity("Ship"),
                () -> metamodel.embeddable(Ship.class),
                () -> metamodel.managedType(String.class),
                () -> ship.getAttribute("mast"),
                () -> ship.getDeclaredAttribute("number"),
                () -> ship.getSingularAttribute("names"),
                () -> ship.getSingularAttribute("decks", String.class),
                () -> ship.getList("flags"),
                () -> ship.getList("names", Integer.class),
                () -> ship.getMap("ports", Integer.class, Integer.class),
                () -> ship.getDeclaredSet("names"),
                () -> ship.getDeclaredCollection("names"),
                () -> ship.getId(String.class),
                () -> ship.getDeclaredId(Long.class),
                () -> ship.getDeclaredVersion(int.class),
                ship::getIdClassAttributes,
                () -> cabin.getId(int.class),
                () -> cabin.getVersion(int.class));
        for (int i = 0; i < wrong.size(); i++) {
            assertThatIllegalArgumentException()
                    .as("call %s", i)
                    .isThrownBy(wrong.get(i))
                    .withMessageMatching("(?s)RW-153[01]: .*");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ship.getList("mast"))
                .withMessage("RW-1531: The type has no list 'mast' [" + Ship.class.getName()
                        + "]. Take one of its attributes, of the kind and type that it has.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> metamodel.entity("Ship"))
                .withMessage(
                        "RW-1530: 'Ship' is no entity of this unit. Name a class of the unit, or add it to the unit.");
    }

    @Test
    void staticMetamodelsAreFilledWhenTheUnitOpens() {
        Flag_.code = null;
        RecordedUnit.of(Flag.class);

        assertThat(Flag_.code.getName()).isEqualTo("code");
        assertThat(Flag_.code.isId()).isTrue();
        assertThat(Flag_.class_.getJavaType()).isEqualTo(Flag.class);
        assertThat(Flag_.CODE).isEqualTo("code");
        assertThat(Flag_._Flag_byCode_.getName()).isEqualTo("Flag.byCode");
        assertThat(Flag_._Flag_byCode_.getResultType()).isEqualTo(Flag.class);
        assertThat(Flag_._codes_.getResultType()).isEqualTo(String.class);
        assertThat(Flag_._two_.getResultType()).isEqualTo(Integer.class);
        assertThat(Flag_._Flag.getName()).isEqualTo("Flag");
        assertThat(Flag_._unknown).isNull();
    }

    @Test
    void entitiesThatExtendEntities() {
        Metamodel model =
                RecordedUnit.of(Ferry.class, Barge.class, Boat.class).factory().getMetamodel();
        EntityType<Boat> boat = model.entity(Boat.class);

        assertThat(model.entity(Ferry.class).getSupertype()).isSameAs(boat);
        assertThat(model.entity(Barge.class).getSupertype()).isSameAs(boat);
        assertThat(model.entity(Ferry.class).getAttributes())
                .extracting(Attribute::getName)
                .containsExactlyInAnyOrder("name", "cars");
        assertThat(boat.getAttributes()).extracting(Attribute::getName).containsExactly("name");
        assertThat(model.getEntities()).hasSize(3);
    }

    @Entity(name = "Boat")
    static class Boat {
        @Id
        String name;
    }

    @Entity(name = "Ferry")
    static class Ferry extends Boat {
        int cars;
    }

    @Entity(name = "Barge")
    static class Barge extends Boat {
        int load;
    }

    @MappedSuperclass
    static class Numbered {
        @Id
        Long number;

        @Version
        int version;
    }

    @Entity(name = "Vessel")
    static class Ship extends Numbered {
        int decks;
        Size size;
        List<String> names;
        Set<String> flags;
        Collection<String> logs;
        Map<String, Integer> ports;
    }

    @Embeddable
    static class Size {
        int length;
        int width;
    }

    @Entity(name = "Cabin")
    @IdClass(CabinId.class)
    static class Cabin {
        @Id
        int deck;

        @Id
        int door;

        @ManyToOne(optional = false)
        Ship ship;

        @Basic(optional = false)
        String colour;
    }

    record CabinId(int deck, int door) {}

    @Entity(name = "Flag")
    @NamedQuery(name = "Flag.byCode", query = "SELECT f FROM Flag f WHERE f.code = ?1", resultClass = Flag.class)
    @NamedQuery(name = "codes", query = "SELECT f.code FROM Flag f WHERE f.code = ?1")
    @NamedNativeQuery(name = "two", query = "SELECT 2 FROM flag", resultClass = int.class)
    @NamedEntityGraph
    static class Flag {
        @Id
        String code;
    }

    @StaticMetamodel(Flag.class)
    abstract static class Flag_ {
        static final String CODE = "code";
        static volatile SingularAttribute<Flag, String> code;
        static volatile EntityType<Flag> class_;
        static volatile TypedQueryReference<Flag> _Flag_byCode_;
        static volatile TypedQueryReference<String> _codes_;
        static volatile TypedQueryReference<Integer> _two_;
        static volatile EntityGraph<Flag> _Flag;
        static volatile EntityGraph<Flag> _unknown;
    }
}
