// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.ConfigurationException;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.junit.jupiter.api.Test;

final class EnhancedClassesTest {

    @Test
    void aPlainClassIsNotEnhanced() {
        assertThat(EnhancedClasses.isEnhanced(Shapes.Simple.class)).isFalse();
    }

    @Test
    void aClassThatWasEnhancedForOtherAttributesIsAnError() {
        assertThatThrownBy(() -> EnhancedClasses.isEnhanced(Stale.class))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("RW-1807: The class was enhanced for other attributes than it has"
                        + " [io.ringway.enhancer.EnhancedClassesTest$Stale]. It was enhanced for [id,gone] and has"
                        + " [id, name]. Compile and enhance the class and its superclasses again, in one build.");
    }

    @Entity
    static class Stale {
        public static final String $ringway$attributes = "id,gone";

        @Id
        int id;

        String name;
    }
}
