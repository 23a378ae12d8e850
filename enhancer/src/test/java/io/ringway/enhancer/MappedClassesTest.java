// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.contract.Unannotated;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What mapping files change about the attributes of a class. */
class MappedClassesTest {
    static class Plain {
        String a;
        String b;

        public String getA() {
            return a;
        }

        public void setA(String a) {
            this.a = a;
        }

        public String getC() {
            return a;
        }

        public void setC(String c) {}
    }

    @Entity
    static class Annotated extends Plain {
        @Id
        String id;

        @Transient
        String hidden;

        @Access(AccessType.PROPERTY)
        public String getD() {
            return id;
        }

        public void setD(String d) {}
    }

    @Entity
    static class Built {
        static final String $ringway$attributes = "a,b";

        @Id
        String a;

        String b;
    }

    private static MappedClass entity(
            boolean complete, AccessType access, Map<String, MappedClass.Attribute> attributes) {
        return new MappedClass(Kind.ENTITY, complete, access, null, attributes);
    }

    private static MappedClasses only(Class<?> type, MappedClass mapped) {
        return new MappedClasses(Map.of(type.getName(), mapped), false, null);
    }

    private static List<String> names(Class<?> type, MappedClasses mapped) {
        return PersistentFields.of(type, mapped).names();
    }

    @Test
    void aClassIsAccessedByFieldsUnlessAFileSaysOtherwise() {
        assertThat(names(Plain.class, only(Plain.class, entity(false, null, Map.of()))))
                .containsExactly("a", "b");
        assertThat(names(Plain.class, only(Plain.class, entity(false, AccessType.PROPERTY, Map.of()))))
                .containsExactly("a", "c");
        assertThat(names(Plain.class, new MappedClasses(Map.of(), false, AccessType.PROPERTY)))
                .containsExactly("a", "c");
    }

    @Test
    void anAttributeThatAFileNamesIsAsItSays() {
        Map<String, MappedClass.Attribute> attributes =
                Map.of("hidden", new MappedClass.Attribute(true, null), "id", new MappedClass.Attribute(false, null));

        assertThat(names(Annotated.class, only(Annotated.class, entity(false, null, attributes))))
                .containsExactly("d", "hidden");
    }

    @Test
    void annotationsOfACompleteClassCountNoMore() {
        assertThat(names(Annotated.class, MappedClasses.NONE)).containsExactly("d", "id");
        assertThat(names(Annotated.class, only(Annotated.class, entity(true, null, Map.of()))))
                .containsExactly("hidden", "id");
    }

    @Test
    void aSuperclassHasStateOnceAFileMapsIt() {
        MappedClass above = new MappedClass(Kind.MAPPED_SUPERCLASS, false, null, null, Map.of());

        assertThat(names(Annotated.class, only(Plain.class, above))).containsExactly("a", "b", "d", "id");
    }

    @Test
    void theTransformerEnhancesWhatOnlyAFileMaps() throws Exception {
        byte[] code;
        try (InputStream stream = Unannotated.class.getResourceAsStream("Unannotated.class")) {
            code = stream.readAllBytes();
        }
        String name = Unannotated.class.getName();
        ClassLoader loader = Unannotated.class.getClassLoader();

        EntityClassTransformer byFile =
                new EntityClassTransformer(Set.of(name), only(Unannotated.class, entity(false, null, Map.of())));
        EntityClassTransformer byAnnotations = new EntityClassTransformer(Set.of(name));

        byte[] enhanced = byFile.transform(loader, name, null, null, code);
        assertThat(enhanced).isNotNull();
        assertThat(EnhancedClasses.isEnhanced(enhanced)).isTrue();
        assertThat(byAnnotations.transform(loader, name, null, null, code)).isNull();
    }

    @Test
    void aClassThatWasEnhancedForOtherAttributesThanAFileGivesItIsAsGoodAsPlain() {
        Map<String, MappedClass.Attribute> hidden = Map.of("b", new MappedClass.Attribute(false, null));
        Map<String, MappedClass.Attribute> same = Map.of("b", new MappedClass.Attribute(true, null));

        assertThat(EnhancedClasses.isEnhanced(Built.class)).isTrue();
        assertThat(EnhancedClasses.isEnhanced(Built.class, only(Built.class, entity(false, null, same))))
                .isTrue();
        assertThat(EnhancedClasses.isEnhanced(Built.class, only(Built.class, entity(false, null, hidden))))
                .isFalse();
    }
}
