// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.orm;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.life.LifeEvent;
import io.ringway.life.Lives;
import io.ringway.life.PlainListeners;
import io.ringway.mapping.EntityModel;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.ExcludeDefaultListeners;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PrePersist;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Callbacks and listeners that files name. */
final class MappedCallbacksTest {
    private static final List<String> HEARD = new ArrayList<>();

    private static final String DEFAULTS = """
            <persistence-unit-metadata><persistence-unit-defaults><entity-listeners>
              <entity-listener class="$Plain"><pre-persist method-name="hear"/></entity-listener>
            </entity-listeners></persistence-unit-defaults></persistence-unit-metadata>
            """;

    static class Plain {
        void hear(Object entity) {
            HEARD.add("default");
        }
    }

    static class Annotated {
        @PrePersist
        void first(Object entity) {
            HEARD.add("annotated listener");
        }

        void second(Object entity) {
            HEARD.add("named listener");
        }
    }

    @Entity
    @EntityListeners(Annotated.class)
    static class Order {
        @Id
        String id;

        @PrePersist
        void annotated() {
            HEARD.add("annotated method");
        }

        void named() {
            HEARD.add("named method");
        }
    }

    @Entity
    @ExcludeDefaultListeners
    static class Quiet {
        @Id
        String id;

        @PostLoad
        void loaded() {}
    }

    @BeforeEach
    void silence() {
        HEARD.clear();
    }

    private static List<String> heard(Class<?> entity, String content) {
        EntityModel model = Mapped.model(MappedCallbacksTest.class, content, Order.class, Quiet.class);
        Lives lives = Lives.of(model, new PlainListeners(), null);
        lives.tell(LifeEvent.PRE_PERSIST, model.entity(entity), entity == Order.class ? new Order() : new Quiet());
        return HEARD;
    }

    @Test
    void defaultListenersHearFirst() {
        assertThat(heard(Order.class, DEFAULTS)).containsExactly("default", "annotated listener", "annotated method");
    }

    @Test
    void defaultListenersAreExcludedByAnnotationAndByFile() {
        assertThat(heard(Quiet.class, DEFAULTS)).isEmpty();
        assertThat(heard(Order.class, DEFAULTS + "<entity class=\"$Order\"><exclude-default-listeners/></entity>"))
                .containsExactly("annotated listener", "annotated method");
    }

    @Test
    void listenersAndMethodsOfAFileReplaceAnnotatedOnes() {
        assertThat(heard(Order.class, """
                <entity class="$Order">
                  <entity-listeners><entity-listener class="$Annotated"><pre-persist method-name="second"/></entity-listener>
                  </entity-listeners>
                  <pre-persist method-name="named"/>
                </entity>
                """)).containsExactly("named listener", "named method");
    }

    @Test
    void annotatedCallbacksOfACompleteClassCountNoMoreButThoseOfItsListenersDo() {
        assertThat(heard(Order.class, """
                <entity class="$Order" metadata-complete="true">
                  <entity-listeners><entity-listener class="$Annotated"/></entity-listeners>
                  <attributes><id name="id"/></attributes>
                </entity>
                """)).containsExactly("annotated listener");
    }
}
