// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringway.EntityStore;
import io.ringway.context.RecordedUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;

/** References of entities that are not enhanced, which are loaded with their owners. Each public method is a test. */
public final class EagerScenarios {
    private EagerScenarios() {}

    public static void aLazyReferenceIsReadWithItsOwner() {
        RecordedUnit unit = AssociationScenarios.withBook();

        assertThat(unit.in(em -> assertThat(em.find(Book.class, 1).getAuthor().getCountry())
                        .isEqualTo("UK")))
                .containsExactly(
                        "SELECT author_name, edited_by, id, title FROM shop.book WHERE id=1",
                        "SELECT country, name FROM shop.author WHERE name='Jane'");
    }

    public static void aReferenceThatLeadsToNoRowIsRefused() {
        RecordedUnit unit = AssociationScenarios.withBook();
        unit.factory().unwrap(EntityStore.class).delete(new Author("Jane", null));
        EntityManager em = unit.em();

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatExceptionOfType(EntityNotFoundException.class)
                    .isThrownBy(() -> em.find(Book.class, 1))
                    .withMessage(
                            "RW-1330: A row refers to the id Jane, and there is no such row [Author at here/shop]. "
                                    + "The class is not enhanced, so that what it is referred to by is loaded with it. "
                                    + "Enhance the class: then the reference is given, and only its reading fails.");
        }
    }
}
