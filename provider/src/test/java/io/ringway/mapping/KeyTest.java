// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.RingwayException;
import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import io.ringway.spi.TableSchema;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class KeyTest {
    private static EntityMapping map(Class<?> type) {
        return EntityModel.of(List.of(type)).entity(type);
    }

    private static String key(Class<?> type) {
        TableSchema table = map(type).tableSchema("shop");
        return table.partitionKey() + " " + table.clustering();
    }

    record Two(String zone, int area) {}

    @Entity
    @IdClass(Two.class)
    static class Declared {
        @Id
        String zone;

        @Id
        int area;
    }

    @Test
    void withoutAnnotationsEveryIdIsPartitionKeyAsDeclared() {
        assertThat(key(Declared.class)).isEqualTo("[zone text, area int] []");
    }

    record Three(String a, int b, Instant c) {}

    @Entity
    @IdClass(Three.class)
    static class Clustered {
        @ClusteringKey(order = 1)
        int b;

        @ClusteringKey(descending = true)
        Instant c;

        @Id
        String a;
    }

    @Test
    void idsBesideClusteringKeysArePartitionKey() {
        assertThat(key(Clustered.class))
                .isEqualTo("[a text] [Ordering[column=c timestamp, descending=true],"
                        + " Ordering[column=b int, descending=false]]");
    }

    @Embeddable
    static class Place {
        @PartitionKey(order = 1)
        String town;

        @PartitionKey
        String country;

        @ClusteringKey
        int house;

        Place() {}

        Place(String country, String town, int house) {
            this.country = country;
            this.town = town;
            this.house = house;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Place place
                    && Objects.equals(town, place.town)
                    && Objects.equals(country, place.country)
                    && house == place.house;
        }

        @Override
        public int hashCode() {
            return Objects.hash(town, country, house);
        }
    }

    @Entity
    static class Building {
        @EmbeddedId
        Place place;

        String name;
    }

    @Test
    void anEmbeddedIdLaysOutItsParts() {
        assertThat(key(Building.class))
                .isEqualTo("[country text, town text] [Ordering[column=house int, descending=false]]");
        IdMapping id = map(Building.class).id();
        assertThat(id.type()).isEqualTo(Place.class);
        assertThat(id.partitionColumns()).isEqualTo(2);
        assertThat(id.columns())
                .extracting(ColumnMapping::path)
                .containsExactly("place.country", "place.town", "place.house");
        MemoryRow row = new MemoryRow(4);
        id.write(new Place("at", "Wien", 3), row, 1);
        assertThat(row.written(1)).isEqualTo("at");
        assertThat(row.written(2)).isEqualTo("Wien");
        assertThat(row.written(3)).isEqualTo(3);
    }

    @Test
    void aKeyOutlivesChangesOfTheId() {
        IdMapping id = map(Building.class).id();
        Place place = new Place("at", "Wien", 3);
        Object key = id.key(place);
        Building reference = new Building();
        id.assign(reference, place);
        place.town = "Graz";
        assertThat(key)
                .isEqualTo(id.key(new Place("at", "Wien", 3)))
                .hasSameHashCodeAs(id.key(new Place("at", "Wien", 3)));
        assertThat(key).isNotEqualTo(id.key(place));
        assertThat(reference.place.town).isEqualTo("Wien");
    }

    @Test
    void anIncompleteIdIsNullAndRefused() {
        IdMapping id = map(Building.class).id();
        Building building = new Building();
        assertThat(id.of(building)).isNull();
        building.place = new Place(null, "Wien", 3);
        assertThat(id.of(building)).isNull();
        assertThat(id.incomplete(building)).isEqualTo("place.country");
        assertThatThrownBy(() -> id.require(building))
                .isInstanceOf(RingwayException.class)
                .hasMessage(
                        "RW-1120: The id is not complete: place.country is null [Building]. A null cannot be part of a"
                                + " primary key. Set it before the entity is written.");
        assertThatThrownBy(() -> id.check(building.place))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("RW-1120: A part of the id is null: place.country [Building]. A null cannot be part of a"
                        + " primary key.");
    }

    @Entity
    static class Note {
        @Id
        String title;
    }

    @Test
    void idsAreChecked() {
        IdMapping id = map(Note.class).id();
        id.check("a");
        assertThatThrownBy(() -> id.check(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("RW-1120: The id is null [Note].");
        assertThatThrownBy(() -> id.check(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("RW-1121: The id is a java.lang.Integer, not a java.lang.String [Note].");
        assertThatThrownBy(() -> id.check(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "RW-1125: The partition key title is empty [Note]. The database refuses an empty text or blob"
                                + " as the only column of a partition key.");
        Note note = new Note();
        note.title = "";
        assertThatThrownBy(() -> id.require(note))
                .isInstanceOf(RingwayException.class)
                .hasMessageContaining("RW-1125");
    }

    @Entity
    @IdClass(PagesId.class)
    static class Pages {
        @PartitionKey
        String book;

        @PartitionKey
        byte[] edition;

        @ClusteringKey
        String chapter;

        @ClusteringKey
        String page;
    }

    record PagesId(String book, byte[] edition, String chapter, String page) {}

    @Test
    void theDatabaseHasRoomForSoManyBytesOfAKey() {
        String most = "n".repeat(65_535);
        IdMapping note = map(Note.class).id();
        note.check(most);
        note.check("\uD83D\uDE00".repeat(16_383));
        assertThatThrownBy(() -> note.check(most + "n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "RW-1136: The partition key of 65536 bytes is too long [Note]. The database has room for 65535"
                                + " bytes there. Use a shorter value, such as a hash, and keep the long one in a column outside the"
                                + " key.");
        assertThatThrownBy(() -> note.check("\uD83D\uDE00".repeat(16_384)))
                .hasMessageStartingWith("RW-1136: The partition key of 65536 bytes");
        assertThatThrownBy(() -> note.check("é".repeat(32_768))).hasMessageContaining("of 65536 bytes");
        Note longer = new Note();
        longer.title = most + "n";
        assertThatThrownBy(() -> note.require(longer))
                .isInstanceOf(RingwayException.class)
                .hasMessageStartingWith("RW-1136: ");

        IdMapping pages = map(Pages.class).id();
        pages.check(new PagesId("", new byte[65_529], most, ""));
        assertThatThrownBy(() -> pages.check(new PagesId("a", new byte[65_529], "", "")))
                .hasMessageStartingWith("RW-1136: The partition key of 65536 bytes is too long [Pages]");
        assertThatThrownBy(() -> pages.check(new PagesId("", new byte[1], most, "p")))
                .hasMessageStartingWith("RW-1136: The clustering columns of 65536 bytes is too long [Pages]");
    }

    @Entity
    static class Blob {
        @Id
        byte[] hash;
    }

    @Entity
    static class Moment {
        @Id
        Date at;
    }

    @Test
    void keysAreComparedByWhatIsStored() {
        IdMapping blob = map(Blob.class).id();
        byte[] hash = {1, 2};
        Object key = blob.key(hash);
        hash[0] = 9;
        assertThat(key).isEqualTo(blob.key(new byte[] {1, 2})).isNotEqualTo(blob.key(hash));
        IdMapping moment = map(Moment.class).id();
        assertThat(moment.key(new Date(5))).isEqualTo(moment.key(new java.sql.Timestamp(5)));
    }

    @Test
    void anIdClassIsMadeOfTheEntitysAttributes() {
        EntityMapping mapping = map(Declared.class);
        Declared entity = new Declared();
        entity.area = 4;
        assertThat(mapping.id().of(entity)).isNull();
        entity.zone = "north";
        assertThat(mapping.id().require(entity)).isEqualTo(new Two("north", 4));
        MemoryRow row = new MemoryRow(2);
        mapping.id().write(new Two("south", 5), row, 0);
        assertThat(row.written(0)).isEqualTo("south");
        assertThat(row.written(1)).isEqualTo(5);
        assertThat(row.asPrimitive(1)).isTrue();
    }
}
