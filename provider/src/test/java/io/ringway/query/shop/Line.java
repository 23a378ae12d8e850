// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.shop;

import io.ringway.annotation.UserDefinedType;
import jakarta.persistence.Embeddable;

/** What stands on a purchase: a user-defined type as a record. */
@Embeddable
@UserDefinedType
public record Line(String sku, Integer amount, Color color) {}
