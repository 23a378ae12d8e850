// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.annotation.UserDefinedType;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What entities have from generic superclasses, embeddables within embeddables and converters, as another client sees it. */
@ExtendWith(DevCassandraExtension.class)
class InheritedPartsIT {
    private static final UUID ID = UUID.fromString("6f9619ff-8b86-4011-b42d-00c04fc964ff");

    @Test
    void theyAreColumnsOfTheEntity(DevCassandra node, @DevKeyspace String keyspace) {
        try (Judge judge = new Judge(node, keyspace);
                EntityManagerFactory factory =
                        Units.open(node, keyspace, Contract.class, Note.class, Links.class, Party.class, Place.class)) {
            factory.runInTransaction(em -> em.persist(contract()));

            assertThat(judge.row(
                                    "SELECT key, about, buyer, buyer_city, buyer_since, home, seller, seller_city, since, others"
                                            + " FROM $.contract")
                            .getFormattedContents())
                    .isEqualTo("[key:" + ID + ", about:NULL, buyer:'Ann', buyer_city:'Bern', buyer_since:'2020-02-02',"
                            + " home:'https://example.org/', seller:'Bo', seller_city:'Ulm', since:NULL,"
                            + " others:[{city:'Chur',zip:7000}]]");
            factory.runInTransaction(em -> {
                Contract found = em.find(Contract.class, ID);
                assertThat(found).usingRecursiveComparison().isEqualTo(contract());
                found.buyer.seat.city = "Thun";
                found.seller = null;
                found.others.add(new Place("Lugano", 6900));
                found.about = LocalDate.of(2026, 1, 1);
                em.persist(new Note(5, "text"));
            });
            assertThat(judge.row("SELECT about, buyer_city, seller, seller_city, others FROM $.contract")
                            .getFormattedContents())
                    .isEqualTo("[about:'2026-01-01', buyer_city:'Thun', seller:NULL, seller_city:NULL,"
                            + " others:[{city:'Chur',zip:7000},{city:'Lugano',zip:6900}]]");
            assertThat(judge.row("SELECT key, about FROM $.note").getFormattedContents())
                    .isEqualTo("[key:5, about:'text']");
            factory.runInTransaction(em -> {
                assertThat(em.find(Contract.class, ID).seller).isNull();
                assertThat(em.find(Note.class, 5).about).isEqualTo("text");
            });
        }
    }

    private static Contract contract() {
        Contract contract = new Contract();
        contract.key = ID;
        contract.home = URI.create("https://example.org/");
        contract.buyer = new Party("Ann", new Seat("Bern", LocalDate.of(2020, 2, 2)));
        contract.seller = new Party("Bo", new Seat("Ulm", null));
        contract.others = new ArrayList<>(List.of(new Place("Chur", 7000)));
        return contract;
    }

    @MappedSuperclass
    abstract static class Keyed<K> {
        @Id
        K key;
    }

    @MappedSuperclass
    abstract static class About<K, T> extends Keyed<K> {
        T about;
    }

    @Entity
    static class Contract extends About<UUID, LocalDate> {
        URI home;

        @Embedded
        @AttributeOverride(name = "name", column = @Column(name = "buyer"))
        @AttributeOverride(name = "seat.city", column = @Column(name = "buyer_city"))
        @AttributeOverride(name = "seat.since", column = @Column(name = "buyer_since"))
        Party buyer;

        @Embedded
        @AttributeOverride(name = "name", column = @Column(name = "seller"))
        @AttributeOverride(name = "seat.city", column = @Column(name = "seller_city"))
        Party seller;

        @ElementCollection
        List<Place> others;
    }

    @Entity
    static class Note extends About<Integer, String> {
        Note() {}

        Note(int key, String about) {
            this.key = key;
            this.about = about;
        }
    }

    @Embeddable
    static class Party {
        String name;
        Seat seat;

        Party() {}

        Party(String name, Seat seat) {
            this.name = name;
            this.seat = seat;
        }
    }

    @Embeddable
    static class Seat {
        String city;
        LocalDate since;

        Seat() {}

        Seat(String city, LocalDate since) {
            this.city = city;
            this.since = since;
        }
    }

    @Embeddable
    @UserDefinedType
    static class Place {
        String city;
        int zip;

        Place() {}

        Place(String city, int zip) {
            this.city = city;
            this.zip = zip;
        }
    }

    @Converter(autoApply = true)
    static class Links implements AttributeConverter<URI, String> {
        @Override
        public String convertToDatabaseColumn(URI value) {
            return value == null ? null : value.toString();
        }

        @Override
        public URI convertToEntityAttribute(String stored) {
            return stored == null ? null : URI.create(stored);
        }
    }
}
