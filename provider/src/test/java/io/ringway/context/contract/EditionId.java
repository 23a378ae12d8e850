// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

@jakarta.persistence.Embeddable
public record EditionId(int book, int number) {}
