// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;

@Entity
public class Album {
    @Id
    private int id;

    @OneToMany(cascade = CascadeType.PERSIST)
    @OrderColumn
    private List<Tag> songs = new ArrayList<>();

    @Version
    private int version;

    public Album() {}

    public Album(int id) {
        this.id = id;
    }

    public List<Tag> getSongs() {
        return songs;
    }

    public int getVersion() {
        return version;
    }
}
