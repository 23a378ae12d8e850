// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** An element of a map by one of its attributes. */
@Entity
@Table(indexes = @Index(columnList = "theatre_id"))
public class Stage {
    @Id
    private int number;

    private String label;

    @ManyToMany(mappedBy = "rented")
    private List<Theatre> renters = new ArrayList<>();

    @ManyToOne(fetch = FetchType.LAZY)
    private Theatre theatre;

    public Stage() {}

    public Stage(int number, String label, Theatre theatre) {
        this.number = number;
        this.label = label;
        this.theatre = theatre;
    }

    public int getNumber() {
        return number;
    }

    public List<Theatre> getRenters() {
        return renters;
    }

    public String getLabel() {
        return label;
    }
}
