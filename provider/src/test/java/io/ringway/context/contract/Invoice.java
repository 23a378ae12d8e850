// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import io.ringway.annotation.SaiIndex;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.NamedSubgraph;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

@Entity
@NamedEntityGraph(
        name = "whole",
        attributeNodes = {@NamedAttributeNode("positions"), @NamedAttributeNode(value = "tags", subgraph = "tagged")},
        subgraphs = @NamedSubgraph(name = "tagged", attributeNodes = @NamedAttributeNode("invoices")))
public class Invoice {
    @Id
    private int id;

    @OneToMany(mappedBy = "invoice", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("amount DESC")
    private List<Position> positions = new ArrayList<>();

    @OneToOne(mappedBy = "invoice", cascade = CascadeType.ALL, orphanRemoval = true)
    private Receipt receipt;

    @ManyToMany(cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    @SaiIndex
    private Set<Tag> tags = new HashSet<>();

    private String memo;

    public Invoice() {}

    public Invoice(int id) {
        this.id = id;
    }

    public int getId() {
        return id;
    }

    public String getMemo() {
        return memo;
    }

    public void setMemo(String memo) {
        this.memo = memo;
    }

    public List<Position> getPositions() {
        return positions;
    }

    public void setPositions(List<Position> positions) {
        this.positions = positions;
    }

    public Set<Tag> getTags() {
        return tags;
    }

    public void setTags(Set<Tag> tags) {
        this.tags = tags;
    }

    public Receipt getReceipt() {
        return receipt;
    }

    public void setReceipt(Receipt receipt) {
        this.receipt = receipt;
    }

    public void add(int line, int amount) {
        positions.add(new Position(this, line, amount));
    }
}
