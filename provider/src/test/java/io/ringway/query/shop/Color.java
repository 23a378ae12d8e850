// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.shop;

/** The colors of products. */
public enum Color {
    RED,
    GREEN,
    BLUE
}
