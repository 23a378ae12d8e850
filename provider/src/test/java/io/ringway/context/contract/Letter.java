// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import java.util.function.Consumer;

/** Hears of its life by two listeners, its superclass's methods and its own. */
@Entity
@EntityListeners(Postman.class)
public class Letter extends Written {
    /** What the next callback does; null for nothing. */
    static Consumer<Letter> surprise;

    @Id
    private Integer id;

    private String text;

    public Letter() {}

    public Letter(Integer id, String text) {
        this.id = id;
        this.text = text;
    }

    public Integer getId() {
        return id;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    @PrePersist
    private void number() {
        if (id == null) {
            id = 77;
        }
        surprise();
    }

    @PostPersist
    private void sent() {
        surprise();
    }

    @Override
    @PreRemove
    protected void leaving() {
        Journal.note("leaving");
        surprise();
    }

    private void surprise() {
        Consumer<Letter> next = surprise;
        surprise = null;
        if (next != null) {
            next.accept(this);
        }
    }

    @Override
    public String toString() {
        return "letter " + id;
    }
}
