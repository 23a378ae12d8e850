// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** What parts of another entity refer to, and the inverse of that. */
@Entity
public class Clerk {
    @Id
    private String name;

    private String room;

    @OneToMany(mappedBy = "arrival.clerk")
    private List<Consignment> received = new ArrayList<>();

    public Clerk() {}

    public Clerk(String name, String room) {
        this.name = name;
        this.room = room;
    }

    public String getName() {
        return name;
    }

    public String getRoom() {
        return room;
    }

    public List<Consignment> getReceived() {
        return received;
    }
}
