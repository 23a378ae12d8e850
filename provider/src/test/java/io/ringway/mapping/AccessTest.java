// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.enhancer.EntityClassTransformer;
import io.ringway.mapping.parts.Audited;
import io.ringway.mapping.parts.Parcel;
import io.ringway.spi.Tracked;
import io.ringway.spi.Tracker;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.dynamic.DynamicType;
import org.assertj.core.api.InstanceOfAssertFactories;
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
        Class<?> type = new OwnClasses(name -> false, false).loadClass(Parcel.class.getName());
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

    @Test
    void aParentLoaderMayHaveThePackageToo() throws Exception {
        ClassLoader parent = new OwnClasses(name -> false, false);
        Class<?> above = parent.loadClass(Parcel.class.getName());
        Class<?> below = new OwnClasses(parent, name -> false, false).loadClass(Parcel.class.getName());
        assertThat(below).isNotSameAs(above);
        for (Class<?> type : List.of(above, below, below)) {
            assertThat(EntityModel.of(List.of(type)).entity(type).newInstance()).isExactlyInstanceOf(type);
        }
    }

    @Test
    void aLoaderThatDoesNotSeeRingwayIsTold() throws Exception {
        Class<?> type = new OwnClasses(FieldAccess.class.getName()::equals, false).loadClass(Parcel.class.getName());
        assertThat(ProblemsTest.problems(type).lines())
                .first(InstanceOfAssertFactories.STRING)
                .startsWith("RW-1117: No accessor can be defined beside the class [" + Parcel.class.getName() + "]."
                        + " Its class loader does not see Ringway: java.lang.NoClassDefFoundError:")
                .endsWith(" Put the provider where the application's class loader finds it.");
    }

    @Test
    void enhancedStateIsReachedBehindItsTrackersBack() throws Exception {
        Class<?> type = new OwnClasses(name -> false, true).loadClass(Parcel.class.getName());
        EntityMapping mapping = EntityModel.of(List.of(type)).entity(type);
        assertThat(mapping.enhanced()).isTrue();
        Object parcel = mapping.newInstance();
        Tracker tracker = new Tracker(2) {
            @Override
            protected void load(int ordinal) {
                throw new AssertionError("loaded " + ordinal);
            }
        };
        ((Tracked) parcel).$tracker(tracker);
        for (AttributeMapping attribute : mapping.attributes()) {
            attribute.set(parcel, attribute.get(parcel));
        }
        mapping.columns().get(0).write(parcel, new MemoryRow(3), 0, Nulls.UNSET);
        assertThat(tracker.isAnyDirty()).isFalse();
    }

    /** Loads the parcel's classes itself, plain or enhanced, hides some others, and takes the rest from above. */
    private static final class OwnClasses extends ClassLoader {
        private final Predicate<String> hidden;
        private final boolean enhanced;

        OwnClasses(Predicate<String> hidden, boolean enhanced) {
            this(AccessTest.class.getClassLoader(), hidden, enhanced);
        }

        OwnClasses(ClassLoader parent, Predicate<String> hidden, boolean enhanced) {
            super(parent);
            this.hidden = hidden;
            this.enhanced = enhanced;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (hidden.test(name)) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith(Parcel.class.getName())) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? define(name) : known;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] code = in.readAllBytes();
                byte[] changed = enhanced
                        ? new EntityClassTransformer(Set.of(Parcel.class.getName()))
                                .transform(this, name, null, null, code)
                        : null;
                byte[] result = changed == null ? code : changed;
                return defineClass(name, result, 0, result.length);
            } catch (IOException broken) {
                throw new ClassNotFoundException(name, broken);
            }
        }
    }
}
