// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.mapping.parts.Audited;
import io.ringway.mapping.parts.Parcel;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.UUID;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.dynamic.DynamicType;
import org.junit.jupiter.api.Test;

/** State is reached wherever it stands: private, inherited, in records, behind methods, in other class loaders. */
class AccessTest {
    record AuditKey(UUID id, int part) {}

    @Entity
    @IdClass(AuditKey.class)
    static class Contract extends Audited<UUID> {
        private String title;
    }

    @Test
    void privateStateOfASuperclassInAnotherPackage() {
        EntityMapping mapping = EntityModel.of(List.of(Contract.class)).entity(Contract.class);
        assertThat(mapping.attributes())
                .extracting(AttributeMapping::name)
                .containsExactly("id", "part", "revision", "title");
        assertThat(mapping.columns().get(0).column().type().cql()).isEqualTo("uuid");

        Contract contract = new Contract();
        UUID id = new UUID(1, 2);
        contract.id(id, 7);
        assertThat(mapping.id().of(contract)).isEqualTo(new AuditKey(id, 7));
        mapping.version().set(contract, 3L);
        assertThat(contract.revision()).isEqualTo(3);

        Contract reference = (Contract) mapping.newInstance();
        mapping.id().assign(reference, new AuditKey(id, 8));
        assertThat(reference.id()).isEqualTo(id);
        assertThat(mapping.attribute("part").orElseThrow().get(reference)).isEqualTo(8);
    }

    @Entity
    static class Sensor {
        private int stored;
        private long calls;

        @Id
        public int getNumber() {
            calls++;
            return stored;
        }

        public void setNumber(int number) {
            calls++;
            stored = number;
        }

        public boolean isActive() {
            return stored > 5;
        }

        protected void setActive(boolean active) {
            stored = active ? 6 : 5;
        }

        public String getURL() {
            return "u" + stored;
        }

        public void setURL(String url) {
            calls += url.length();
        }
    }

    @Test
    void propertyAccessCallsTheMethods() {
        EntityMapping mapping = EntityModel.of(List.of(Sensor.class)).entity(Sensor.class);
        assertThat(mapping.attributes()).extracting(AttributeMapping::name).containsExactly("URL", "active", "number");
        Sensor sensor = new Sensor();
        MemoryRow row = new MemoryRow(3);
        row.setInt(2, 9);
        mapping.attribute("number").orElseThrow().read(row, MemoryRow.slots(3), sensor);
        assertThat(sensor.calls).isEqualTo(1);
        assertThat(mapping.columns().get(2).get(sensor)).isEqualTo(9);
        assertThat(sensor.calls).isEqualTo(2);
        assertThat(mapping.columns().get(1).get(sensor)).isEqualTo(true);
        mapping.attribute("URL").orElseThrow().set(sensor, "four");
        assertThat(sensor.calls).isEqualTo(6);
    }

    @Test
    void aNullColumnGivesAPrimitiveItsZero() {
        EntityMapping mapping = EntityModel.of(List.of(Primitives.class)).entity(Primitives.class);
        Primitives entity = new Primitives();
        for (AttributeMapping attribute : mapping.attributes()) {
            attribute.read(new MemoryRow(9), MemoryRow.slots(9), entity);
        }
        assertThat(entity).usingRecursiveComparison().isEqualTo(Primitives.zero());
    }

    @Test
    void primitivesPassWithoutBoxing() {
        EntityMapping mapping = EntityModel.of(List.of(Primitives.class)).entity(Primitives.class);
        Primitives entity = new Primitives();
        MemoryRow row = new MemoryRow(9);
        for (ColumnMapping column : mapping.columns()) {
            column.write(entity, row, column.index(), Nulls.UNSET);
            assertThat(row.asPrimitive(column.index())).isEqualTo(!column.path().equals("letter"));
        }
        Primitives read = Primitives.zero();
        for (AttributeMapping attribute : mapping.attributes()) {
            attribute.read(row, MemoryRow.slots(9), read);
        }
        assertThat(read).usingRecursiveComparison().isEqualTo(new Primitives());
    }

    @Entity
    static class Primitives {
        @Id
        private long key = 1;

        private boolean truth = true;
        private byte tiny = 2;
        private short small = 3;
        private int normal = 4;
        private long big = 5;
        private float single = 6.5F;
        private double twice = 7.25;
        private char letter = 'x';

        static Primitives zero() {
            Primitives zero = new Primitives();
            zero.key = 0;
            zero.truth = false;
            zero.tiny = 0;
            zero.small = 0;
            zero.normal = 0;
            zero.big = 0;
            zero.single = 0;
            zero.twice = 0;
            zero.letter = 0;
            return zero;
        }
    }

    @Test
    void moreAttributesThanBitsInAWord() throws Exception {
        Class<?> type = wide("io.ringway.mapping.Wide", 130);
        EntityMapping mapping = EntityModel.of(List.of(type)).entity(type);
        Object entity = mapping.newInstance();
        assertThat(mapping.attributes()).hasSize(131);
        for (AttributeMapping attribute : mapping.attributes()) {
            attribute.set(entity, attribute.ordinal());
        }
        for (ColumnMapping column : mapping.columns()) {
            assertThat(column.get(entity)).isEqualTo(column.ordinal());
        }
    }

    static Class<?> wide(String name, int attributes) throws Exception {
        DynamicType.Builder<Object> builder = new ByteBuddy()
                .subclass(Object.class)
                .name(name)
                .annotateType(AnnotationDescription.Builder.ofType(Entity.class).build())
                .defineField("id", int.class, Visibility.PRIVATE)
                .annotateField(AnnotationDescription.Builder.ofType(Id.class).build());
        for (int i = 0; i < attributes; i++) {
            builder = builder.defineField("a" + i, i % 2 == 0 ? int.class : Integer.class, Visibility.PRIVATE);
        }
        try (DynamicType.Unloaded<Object> made = builder.make()) {
            return made.load(AccessTest.class.getClassLoader()).getLoaded();
        }
    }

    @Test
    void classesOfAnotherClassLoaderAreReachedTwice() throws Exception {
        URL classes = Parcel.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader loader = new ChildFirst(classes)) {
            Class<?> type = loader.loadClass(Parcel.class.getName());
            assertThat(type).isNotSameAs(Parcel.class);
            EntityModel.of(List.of(type));
            EntityMapping mapping = EntityModel.of(List.of(type)).entity(type);
            Object parcel = mapping.newInstance();
            MemoryRow row = new MemoryRow(3);
            row.setInt(0, 5);
            row.setObject(1, 6);
            mapping.attribute("size").orElseThrow().read(row, new int[] {0, 0, 1}, parcel);
            assertThat(mapping.attribute("size").orElseThrow().get(parcel)).hasToString("Size[width=5, height=6]");
        }
    }

    /** Loads this test's entities itself, everything else from above. */
    private static final class ChildFirst extends URLClassLoader {
        ChildFirst(URL classes) {
            super(new URL[] {classes}, AccessTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(Parcel.class.getName())) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? findClass(name) : known;
            }
        }
    }
}
