// SPDX-License-Identifier: Apache-2.0
package io.ringway.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.Repositories;
import io.ringway.context.RecordedUnit;
import jakarta.data.exceptions.EntityExistsException;
import jakarta.data.exceptions.MappingException;
import jakarta.data.exceptions.OptimisticLockingFailureException;
import jakarta.data.repository.By;
import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Save;
import jakarta.data.repository.Update;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LifecycleMethodsTest {
    private RecordedUnit unit;
    private Tools tools;
    private Shed shed;

    @BeforeEach
    void open() {
        unit = RecordedUnit.of(Tool.class);
        Repositories repositories = repositories(unit.factory());
        tools = repositories.get(Tools.class);
        shed = repositories.get(Shed.class);
    }

    private static Repositories repositories(EntityManagerFactory factory) {
        return factory.unwrap(Repositories.class);
    }

    @Test
    void whatIsInsertedIsFound() {
        Tool hammer = new Tool("hammer", 2);

        assertThat(tools.insert(hammer)).isSameAs(hammer);
        assertThat(tools.findById("hammer"))
                .get()
                .extracting(found -> found.weight)
                .isEqualTo(2);
        assertThat(tools.findById("saw")).isEmpty();
    }

    @Test
    void whatIsThereCannotBeInserted() {
        shed.add(new Tool("hammer", 2));

        assertThatThrownBy(() -> tools.insert(new Tool("hammer", 3)))
                .isInstanceOf(EntityExistsException.class)
                .hasMessageStartingWith("RW-1303: A row with the id hammer exists already [Tool].");
    }

    @Test
    void whatIsNotThereCannotBeUpdatedOrDeleted() {
        assertThatThrownBy(() -> tools.update(new Tool("hammer", 3)))
                .isInstanceOf(OptimisticLockingFailureException.class)
                .hasMessageStartingWith("RW-1304: The row with the id hammer does not exist any more [Tool].");
        assertThatThrownBy(() -> tools.delete(new Tool("hammer", 3)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void severalAreWritten() {
        Tool[] two = {new Tool("hammer", 2), new Tool("saw", 1)};

        assertThat(shed.store(two)).isSameAs(two);
        tools.deleteAll(List.of(two));
        assertThat(tools.findById("saw")).isEmpty();
    }

    @Test
    void writesHappenLater() {
        Tool hammer = new Tool("hammer", 2);

        assertThat(shed.addLater(hammer).toCompletableFuture().join()).isSameAs(hammer);
        assertThat(tools.findById("hammer")).isPresent();
        assertThat(shed.addLater(hammer).toCompletableFuture())
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(EntityExistsException.class);
        assertThat(shed.dropLater(hammer).toCompletableFuture().join()).isNull();
        assertThat(tools.findById("hammer")).isEmpty();
    }

    @Test
    void aRepositoryIsOneObject() {
        assertThat(repositories(unit.factory()).get(Tools.class)).isSameAs(tools);
        assertThat(repositories(RecordedUnit.of(Tool.class).factory())
                        .get(Shed.class)
                        .getClass())
                .isSameAs(shed.getClass());
    }

    @Test
    void everyMethodThatCannotBeServedIsNamed() {
        assertThatThrownBy(() -> repositories(unit.factory()).get(Broken.class))
                .isInstanceOf(MappingException.class)
                .hasMessage("RW-2002: 2 methods of repositories cannot be served:\n"
                        + "- Broken.insert(String): RW-2004: A method that writes takes an entity, or several of one."
                        + " java.lang.String is no entity of the unit.\n"
                        + "- Broken.save(Tool): RW-2005: A method that writes returns void or what it takes, not"
                        + " java.lang.String. Return void or io.ringway.data.LifecycleMethodsTest$Tool.");
    }

    @Repository
    interface Tools {
        @Insert
        Tool insert(Tool tool);

        @Update
        Tool update(Tool tool);

        @Delete
        void delete(Tool tool);

        @Delete
        void deleteAll(List<Tool> tools);

        @Find
        Optional<Tool> findById(@By(By.ID) String id);
    }

    @Repository
    interface Shed {
        @Insert
        void add(Tool tool);

        @Save
        Tool[] store(Tool... tools);

        @Insert
        CompletionStage<Tool> addLater(Tool tool);

        @Delete
        CompletionStage<Void> dropLater(Tool tool);

        @Delete
        void drop(List<Tool> tools);
    }

    @Repository
    interface Broken {
        @Insert
        void insert(String text);

        @Save
        String save(Tool tool);
    }

    @Entity(name = "Tool")
    static class Tool {
        @Id
        String id;

        int weight;

        Tool() {}

        Tool(String id, int weight) {
            this.id = id;
            this.weight = weight;
        }
    }
}
