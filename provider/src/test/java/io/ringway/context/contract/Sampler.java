// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import io.ringway.annotation.Frozen;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A collection in an embeddable, one of dates, and a frozen one. */
@Entity
public class Sampler {
    @Id
    private int id;

    @Embedded
    private Label label = new Label();

    private List<Date> days = new ArrayList<>(List.of(new Date(0)));

    @Frozen
    private List<String> fixed = new ArrayList<>(List.of("a"));

    private Set<BigDecimal> prices = new LinkedHashSet<>(List.of(new BigDecimal("1.0"), new BigDecimal("2.0")));

    protected Sampler() {}

    public Sampler(int id) {
        this.id = id;
    }

    public Label label() {
        return label;
    }

    public List<Date> days() {
        return days;
    }

    public List<String> fixed() {
        return fixed;
    }

    public Set<BigDecimal> prices() {
        return prices;
    }

    @Embeddable
    public static class Label {
        private String name;
        private Set<String> words = new HashSet<>(Set.of("a"));

        public void rename(String other) {
            name = other;
        }

        public Set<String> words() {
            return words;
        }
    }
}
