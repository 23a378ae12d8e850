// SPDX-License-Identifier: Apache-2.0
package io.ringway.tables;

import io.ringway.annotation.SaiIndex;
import io.ringway.annotation.StaticColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;

/** A line, which its halts share: the partition that they stand in. */
@Entity
@Table(name = "halt")
class Line {
    @Id
    String name;

    @StaticColumn
    @SaiIndex
    String operator;

    @Version
    @StaticColumn
    long version;

    @OneToMany(mappedBy = "line")
    @OrderBy("position")
    List<Halt> halts = new ArrayList<>();

    Line() {}

    Line(String name, String operator) {
        this.name = name;
        this.operator = operator;
    }
}
