// SPDX-License-Identifier: Apache-2.0
package io.ringway.contract;

import jakarta.persistence.Embeddable;

@Embeddable
public record Point(int x, int y) {}
