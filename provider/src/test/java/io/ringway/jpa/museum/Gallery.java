// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.museum;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What has maps of works: in a table of its own, and of those that refer to it. */
@Entity
class Gallery {
    @Id
    String name;

    @ManyToMany
    @MapKeyColumn(name = "hall")
    Map<String, Work> halls = new HashMap<>();

    @OneToMany(mappedBy = "owner")
    @MapKey(name = "title")
    Map<String, Work> owned = new HashMap<>();

    @ManyToMany
    @OrderColumn
    @JoinTable(name = "tour")
    List<Work> tour = new ArrayList<>();

    @ElementCollection
    Map<String, Integer> prices = new HashMap<>();

    Gallery() {}

    Gallery(String name) {
        this.name = name;
    }
}
