// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit.shop;

import jakarta.persistence.Embeddable;

@Embeddable
public record Engine(int cylinders) {}
