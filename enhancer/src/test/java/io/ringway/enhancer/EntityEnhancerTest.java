// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.RingwayException;
import io.ringway.spi.Tracked;
import io.ringway.spi.TrackedPart;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.jar.asm.ClassReader;
import org.junit.jupiter.api.Test;

final class EntityEnhancerTest {
    private static final ClassFileLocator RESOURCES =
            ClassFileLocator.ForClassLoader.of(EntityEnhancerTest.class.getClassLoader());

    private final EntityEnhancer all = new EntityEnhancer(RESOURCES, name -> true);

    @Test
    void theOutermostClassOfAChainGetsTheTracker() throws IOException {
        assertThat(enhance(all, Shapes.Simple.class).classFile()).isNotNull();
        assertThat(interfaces(enhance(all, Shapes.Base.class))).containsExactly(internal(Tracked.class));
        assertThat(interfaces(enhance(all, Shapes.OfBase.class))).isEmpty();
        assertThat(interfaces(enhance(all, Shapes.Part.class))).containsExactly(internal(TrackedPart.class));
        assertThat(interfaces(enhance(all, Shapes.WiderPart.class))).isEmpty();
    }

    @Test
    void anEnhancedClassIsNotTouchedAgain() throws IOException {
        for (Class<?> type : Set.of(Shapes.Simple.class, Shapes.Part.class, Shapes.OfBase.class)) {
            byte[] enhanced = enhance(all, type).classFile();
            EntityEnhancer again = new EntityEnhancer(RESOURCES, name -> true);
            assertThat(again.enhance(type.getName(), enhanced).classFile()).isNull();
        }
    }

    @Test
    void aClassThatAnotherHostHasEnhancedIsNotTouchedAgain() throws IOException {
        byte[] byAnother = enhance(all, Shapes.Simple.class).classFile();
        EntityEnhancer second = new EntityEnhancer(RESOURCES, name -> true);
        assertThat(callsOf(enhance(second, Shapes.FinalField.class))).contains("$read_count");
        assertThat(second.enhance(Shapes.Simple.class.getName(), byAnother).classFile())
                .isNull();
    }

    @Test
    void recordsAndClassesWithoutPersistentFieldsStayAsTheyAre() throws IOException {
        for (Class<?> type : Set.of(Shapes.Pair.class, Shapes.Bystander.class)) {
            Enhancement enhancement = enhance(all, type);
            assertThat(enhancement.classFile()).isNull();
            assertThat(enhancement.refusal()).isNull();
        }
    }

    @Test
    void aRefusedClassSaysWhyAndStillUsesOthersThroughTheirTracker() throws IOException {
        Enhancement enhancement = enhance(all, Shapes.FinalField.class);
        assertThat(enhancement.refusal().code()).isEqualTo("RW-1803");
        assertThat(interfaces(enhancement)).isEmpty();
        assertThat(callsOf(enhancement)).contains("$read_count");
    }

    @Test
    void fieldsOfAClassThatIsNotCoveredAreAccessedDirectly() throws IOException {
        EntityEnhancer some = new EntityEnhancer(RESOURCES, Shapes.FinalField.class.getName()::equals);
        assertThat(enhance(some, Shapes.FinalField.class).classFile()).isNull();
        assertThat(enhance(some, Shapes.Simple.class).classFile()).isNull();
    }

    @Test
    void aPlainSuperclassWithAttributesIsRefused() throws IOException {
        EntityEnhancer one = new EntityEnhancer(RESOURCES, Shapes.OfBase.class.getName()::equals);
        Enhancement enhancement = enhance(one, Shapes.OfBase.class);
        assertThat(enhancement.classFile()).isNull();
        assertThat(enhancement.refusal().text())
                .isEqualTo("RW-1806: The class is not enhanced because its superclass"
                        + " io.ringway.enhancer.Shapes$Base is not [io.ringway.enhancer.Shapes$OfBase]. Changes of the"
                        + " inherited attributes would go unnoticed. Enhance the superclass where it is compiled, or in"
                        + " the same run.");
    }

    @Test
    void aPlainSuperclassWithoutAttributesIsPassedOver() throws IOException {
        EntityEnhancer one = new EntityEnhancer(RESOURCES, Shapes.Simple.class.getName()::equals);
        assertThat(interfaces(enhance(one, Shapes.Simple.class))).containsExactly(internal(Tracked.class));
    }

    @Test
    void aSuperclassMayHaveBeenEnhancedBefore() throws IOException {
        byte[] base = enhance(all, Shapes.Base.class).classFile();
        ClassFileLocator built =
                new ClassFileLocator.Compound(ClassFileLocator.Simple.of(Shapes.Base.class.getName(), base), RESOURCES);
        EntityEnhancer one = new EntityEnhancer(built, Shapes.OfBase.class.getName()::equals);
        Enhancement enhancement = enhance(one, Shapes.OfBase.class);
        assertThat(enhancement.refusal()).isNull();
        assertThat(interfaces(enhancement)).isEmpty();
    }

    @Test
    void aClassThatIsNoResourceIsTakenFromItsBytes() throws IOException {
        EntityEnhancer blind = new EntityEnhancer(new ClassFileLocator.Simple(Map.of()), name -> true);
        Enhancement enhancement = enhance(blind, Shapes.Part.class);
        assertThat(interfaces(enhancement)).containsExactly(internal(TrackedPart.class));
    }

    @Test
    void whatHappensBeforeTheSuperclassIsConstructedVerifies() throws Exception {
        ClassLoader loader = new ClassLoader(EntityEnhancerTest.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                return name.startsWith(Shapes.class.getName() + "$Branch") && findLoadedClass(name) == null
                        ? define(name)
                        : super.loadClass(name, resolve);
            }

            private Class<?> define(String name) throws ClassNotFoundException {
                try {
                    byte[] plain = ContractLoader.classFile(name);
                    byte[] enhanced = all.enhance(name, plain).classFile();
                    byte[] classFile = enhanced == null ? plain : enhanced;
                    return defineClass(name, classFile, 0, classFile.length);
                } catch (IOException unreadable) {
                    throw new ClassNotFoundException(name, unreadable);
                }
            }
        };
        Class<?> type = loader.loadClass(Shapes.Branching.class.getName());
        Constructor<?> constructor = type.getDeclaredConstructor(boolean.class);
        constructor.setAccessible(true);
        assertThat(constructor.newInstance(true)).isInstanceOf(Tracked.class);
        assertThat(constructor.newInstance(false)).extracting("name").isEqualTo("b");
    }

    @Test
    void anUnreadableClassFileIsNamed() {
        assertThatThrownBy(() -> all.enhance("com.acme.Broken", new byte[] {1, 2, 3, 4, 5, 6, 7, 8}))
                .isInstanceOf(RingwayException.class)
                .hasMessageStartingWith(
                        "RW-1801: The class cannot be enhanced [com.acme.Broken]. Its class file, or one"
                                + " that it needs, cannot be read: ")
                .hasMessageEndingWith("Compile it again, with its superclasses and annotations on the class path.");
    }

    private static Enhancement enhance(EntityEnhancer enhancer, Class<?> type) throws IOException {
        return enhancer.enhance(type.getName(), ContractLoader.classFile(type.getName()));
    }

    private static String[] interfaces(Enhancement enhancement) {
        return new ClassReader(enhancement.classFile()).getInterfaces();
    }

    private static String callsOf(Enhancement enhancement) {
        return new String(enhancement.classFile(), StandardCharsets.ISO_8859_1);
    }

    private static String internal(Class<?> type) {
        return type.getName().replace('.', '/');
    }
}
