// SPDX-License-Identifier: Apache-2.0
package io.ringway.contract;

public enum Color {
    RED,
    GREEN
}
