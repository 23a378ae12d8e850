// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

@Entity
public class Cover {
    @Id
    @OneToOne
    private Book book;

    private String colour;

    public Cover() {}

    public Cover(Book book, String colour) {
        this.book = book;
        this.colour = colour;
    }

    public Book getBook() {
        return book;
    }

    public String getColour() {
        return colour;
    }

    public void setColour(String colour) {
        this.colour = colour;
    }
}
