// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

public record PositionId(int invoice, int line) {}
