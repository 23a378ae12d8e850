// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.CqlType;
import io.ringway.annotation.Frozen;
import io.ringway.annotation.PartitionKey;
import io.ringway.annotation.UserDefinedType;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The entities of docs/LAYOUT.md, as the page shows them: embeddables and types. */
@SuppressWarnings("unused")
final class LayoutTypes {
    private LayoutTypes() {}

    @Entity
    static class Building {
        @EmbeddedId
        private Place place;

        private Contact owner;

        @AttributeOverride(name = "mail", column = @Column(name = "tenant_mail"))
        @AttributeOverride(name = "phone", column = @Column(name = "tenant_phone"))
        private Contact tenant;
    }

    @Embeddable
    record Place(
            @PartitionKey String country,
            @PartitionKey String town,
            @ClusteringKey int house) {}

    @Embeddable
    static class Contact {
        private String mail;
        private String phone;
    }

    @Entity
    static class Article {
        @Id
        private long number;

        private List<String> notes;

        @ElementCollection
        private Set<Size> sizes;

        @Enumerated(EnumType.STRING)
        private Size usual;

        private Map<String, BigDecimal> prices;
        private Quality quality;

        @CqlType("tinyint")
        private int rating;

        @Column(columnDefinition = "timeuuid")
        private UUID changed;

        @Convert(converter = LocaleConverter.class)
        private Locale language;
    }

    enum Size {
        SMALL,
        LARGE
    }

    enum Quality {
        FIRST("A"),
        SECOND("B");

        @EnumeratedValue
        private final String mark;

        Quality(String mark) {
            this.mark = mark;
        }
    }

    static final class LocaleConverter extends StateTest.LocaleConverter {}

    @Entity
    static class Customer {
        @Id
        private UUID number;

        private Address home;

        @Frozen
        private Address birthplace;

        private Map<String, Address> others;
        private List<Set<String>> groups;

        @CqlType("tuple<date, int>")
        private Visit lastVisit;

        @CqlType("vector<float, 4>")
        private float[] taste;
    }

    @Embeddable
    @UserDefinedType
    static class Address {
        private String city;
        private Street street;
    }

    @Embeddable
    @UserDefinedType("street")
    record Street(@Column(name = "street_name") String name, int number) {}

    record Visit(LocalDate day, int rooms) {}
}
