// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import jakarta.persistence.CascadeType;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;

@Entity
public class Review {
    @EmbeddedId
    private ReviewId id;

    @MapsId("edition")
    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "book", referencedColumnName = "book_id")
    @JoinColumn(name = "edition_number", referencedColumnName = "number")
    private Edition edition;

    private String words;

    public Review() {}

    public Review(Edition edition, String reader, String words) {
        this.id = new ReviewId(null, reader);
        this.edition = edition;
        this.words = words;
    }

    public ReviewId getId() {
        return id;
    }

    public Edition getEdition() {
        return edition;
    }

    public String getWords() {
        return words;
    }
}
