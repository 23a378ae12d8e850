// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping.parts;

import io.ringway.annotation.CqlType;
import io.ringway.annotation.UserDefinedType;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Enums that are stored by codes, of every type that a code may have, and an entity with them wherever an enum can stand. */
public final class Coded {
    private Coded() {}

    public enum Size {
        SMALL("s"),
        LARGE("l");

        @EnumeratedValue
        private final String letter;

        Size(String letter) {
            this.letter = letter;
        }
    }

    public enum Weight {
        LIGHT(1_000),
        HEAVY(2_000);

        @EnumeratedValue
        private final int grams;

        Weight(int grams) {
            this.grams = grams;
        }
    }

    public enum Zone {
        NEAR(7),
        FAR(700);

        @EnumeratedValue
        private final short number;

        Zone(int number) {
            this.number = (short) number;
        }
    }

    public enum Stage {
        SENT(1),
        LOST(-2);

        @EnumeratedValue
        final byte code;

        Stage(int code) {
            this.code = (byte) code;
        }
    }

    /** Has a code, and a converter that takes precedence. */
    public enum Letter {
        L(1),
        M(2);

        @EnumeratedValue
        private final int code;

        Letter(int code) {
            this.code = code;
        }
    }

    @Converter(autoApply = true)
    public static final class ByLetter implements AttributeConverter<Letter, String> {
        @Override
        public String convertToDatabaseColumn(Letter letter) {
            return letter == null ? null : "letter-" + letter;
        }

        @Override
        public Letter convertToEntityAttribute(String text) {
            return text == null ? null : Letter.valueOf(text.substring(7));
        }
    }

    @Embeddable
    public static class Crate {
        Size size;
    }

    @Embeddable
    @UserDefinedType("route")
    public static class Route {
        Stage stage;
        Size width;
    }

    @Entity(name = "Shipment")
    public static class Shipment {
        @Id
        Zone id;

        Weight plain;

        @CqlType("bigint")
        Zone wide;

        @Enumerated(EnumType.STRING)
        Size styled;

        @ElementCollection
        Set<Size> sizes = new HashSet<>();

        List<Stage> stages = new ArrayList<>();
        Map<Zone, String> labels = new HashMap<>();
        Map<Size, Weight> counts = new HashMap<>();
        Crate crate;
        Route route;
        Letter converted;

        /** With a constant at each place. */
        public static Shipment full() {
            Shipment full = new Shipment();
            full.id = Zone.FAR;
            full.plain = Weight.HEAVY;
            full.wide = Zone.NEAR;
            full.styled = Size.LARGE;
            full.sizes.addAll(Set.of(Size.SMALL, Size.LARGE));
            full.stages.addAll(List.of(Stage.LOST, Stage.SENT));
            full.labels.put(Zone.FAR, "far");
            full.counts.put(Size.SMALL, Weight.LIGHT);
            full.crate = new Crate();
            full.crate.size = Size.LARGE;
            full.route = new Route();
            full.route.stage = Stage.LOST;
            full.route.width = Size.SMALL;
            full.converted = Letter.L;
            return full;
        }

        public void reroute(Stage stage) {
            route.stage = stage;
        }
    }
}
