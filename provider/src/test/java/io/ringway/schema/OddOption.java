// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.annotation.TableOptions;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@TableOptions("colour = 'red'")
class OddOption {
    @Id
    int id;
}
