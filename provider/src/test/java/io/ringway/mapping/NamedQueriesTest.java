// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.MappingException;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityResult;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SqlResultSetMapping;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NamedQueriesTest {
    @MappedSuperclass
    @NamedQuery(name = "all", query = "select b from Book b")
    abstract static class Work {
        @Id
        String id;
    }

    @Entity(name = "Book")
    @NamedQuery(name = "byTitle", query = "select b from Book b where b.title = ?1")
    @NamedQuery(name = "byId", query = "select b from Book b where b.id = ?1")
    @NamedNativeQuery(name = "cql", query = "SELECT * FROM book")
    @SqlResultSetMapping(name = "byTitle", entities = @EntityResult(entityClass = Book.class))
    static class Book extends Work {
        String title;
    }

    @Entity
    @NamedNativeQuery(name = "byTitle", query = "SELECT * FROM other")
    static class Other {
        @Id
        String id;
    }

    @Test
    void thoseOfEntitiesAndMappedSuperclassesAreTheUnits() {
        NamedQueries queries = EntityModel.of(List.of(Book.class, Work.class)).queries();

        assertThat(queries.queries()).containsOnlyKeys("byTitle", "byId", "all");
        assertThat(queries.queries().get("byId"))
                .isNotNull()
                .satisfies(query -> assertThat(query.query()).isEqualTo("select b from Book b where b.id = ?1"));
        assertThat(queries.nativeQueries()).containsOnlyKeys("cql");
        assertThat(queries.resultSets()).containsOnlyKeys("byTitle");
    }

    @Test
    void oneNameForTwoQueriesIsRefusedWhateverTheirKinds() {
        assertThatThrownBy(() -> EntityModel.of(List.of(Book.class, Work.class, Other.class)))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("RW-1170: The name 'byTitle' of a @NamedNativeQuery is given twice ["
                        + Book.class.getName() + " and " + Other.class.getName()
                        + "]. It is looked up by its name in the whole unit. Rename one of them.");
    }
}
