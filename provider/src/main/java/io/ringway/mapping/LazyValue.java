// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

/** The value of an association that is loaded when it is used. */
public interface LazyValue {
    boolean isLoaded();
}
