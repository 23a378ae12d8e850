// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;

@Entity
@IdClass(EditionId.class)
public class Edition {
    @Id
    @PartitionKey
    @ManyToOne
    private Book book;

    @Id
    @ClusteringKey
    private int number;

    private int year;

    public Edition() {}

    public Edition(Book book, int number, int year) {
        this.book = book;
        this.number = number;
        this.year = year;
    }

    public Book getBook() {
        return book;
    }

    public int getNumber() {
        return number;
    }

    public int getYear() {
        return year;
    }

    public void setYear(int year) {
        this.year = year;
    }
}
