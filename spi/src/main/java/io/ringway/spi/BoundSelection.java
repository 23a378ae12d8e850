// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

/** A selection with its parameters, to be fetched by the datastore that prepared it. */
public interface BoundSelection {
    Selection selection();
}
