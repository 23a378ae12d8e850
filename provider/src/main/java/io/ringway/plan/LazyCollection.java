// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import java.util.List;

/** A list or set that is read when it is first used. */
public interface LazyCollection extends LazyContent {
    /** Gets the elements that were read. */
    void fill(List<Object> elements);
}
