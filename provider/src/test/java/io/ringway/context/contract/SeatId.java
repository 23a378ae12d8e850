// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

public record SeatId(String train, int number) {}
