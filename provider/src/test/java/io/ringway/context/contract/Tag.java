// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.ArrayList;
import java.util.List;

@Entity
public class Tag {
    @Id
    private String name;

    private String colour;

    @ManyToMany(mappedBy = "tags")
    private List<Invoice> invoices = new ArrayList<>();

    public Tag() {}

    public Tag(String name, String colour) {
        this.name = name;
        this.colour = colour;
    }

    public String getName() {
        return name;
    }

    public String getColour() {
        return colour;
    }

    public List<Invoice> getInvoices() {
        return invoices;
    }
}
