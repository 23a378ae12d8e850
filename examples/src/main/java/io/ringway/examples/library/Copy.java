// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.library;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;

/** One copy of a book. The copies of a book are one partition. */
@Entity
@IdClass(Copy.Key.class)
public class Copy {
    @PartitionKey
    @ManyToOne(fetch = FetchType.LAZY)
    private Book book;

    @ClusteringKey
    private int number;

    private String shelf;

    /** For Jakarta Persistence. */
    @SuppressWarnings("NullAway.Init")
    protected Copy() {}

    public Copy(Book book, int number, String shelf) {
        this.book = book;
        this.number = number;
        this.shelf = shelf;
    }

    /** Which row it is: in the place of the book stands its id. */
    public record Key(int book, int number) {}

    public Book book() {
        return book;
    }

    public int number() {
        return number;
    }

    public String shelf() {
        return shelf;
    }
}
