// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.annotation.TableOptions;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.util.Set;

@Entity
@Table(indexes = {@Index(columnList = "colour"), @Index(name = "by_tag", columnList = "tags")})
@TableOptions("gc_grace_seconds = 3600")
class Car {
    @Id
    String plate;

    String colour;
    int seats;
    Set<String> tags;
}
