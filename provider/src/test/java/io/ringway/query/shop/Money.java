// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.shop;

/** An amount, by an attribute converter: a Java type that the language knows nothing of. */
public record Money(long cents) {}
