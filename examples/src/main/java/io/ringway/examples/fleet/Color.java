// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.fleet;

/** Stored as text. */
public enum Color {
    RED,
    GREEN,
    BLUE
}
