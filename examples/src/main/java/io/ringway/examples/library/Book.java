// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.library;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A book, its author, its copies and what it is about. */
@Entity
@NamedEntityGraph(
        name = "shelved",
        attributeNodes = {@NamedAttributeNode("author"), @NamedAttributeNode("copies")})
public class Book {
    @Id
    private int id;

    private String title;

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    private Author author;

    @OneToMany(mappedBy = "book", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Copy> copies = new ArrayList<>();

    @ManyToMany(cascade = CascadeType.PERSIST)
    private Set<Subject> subjects = new HashSet<>();

    /** For Jakarta Persistence. */
    @SuppressWarnings("NullAway.Init")
    protected Book() {}

    public Book(int id, String title, Author author) {
        this.id = id;
        this.title = title;
        this.author = author;
    }

    public int id() {
        return id;
    }

    public String title() {
        return title;
    }

    public Author author() {
        return author;
    }

    public void author(Author other) {
        author = other;
    }

    public List<Copy> copies() {
        return copies;
    }

    public Set<Subject> subjects() {
        return subjects;
    }

    public void place(int number, String shelf) {
        copies.add(new Copy(this, number, shelf));
    }
}
