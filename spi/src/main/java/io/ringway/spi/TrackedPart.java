// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import org.jspecify.annotations.Nullable;

/**
 * What the enhancer makes a mutable embeddable implement: a change of one of its fields marks the owner's attribute as
 * dirty. Applications never call it.
 */
public interface TrackedPart {
    /**
     * Attaches the embeddable to the attribute that holds it, or detaches with null.
     *
     * @param ordinal the attribute's ordinal in the owner; ignored when detaching
     */
    void $owner(@Nullable Tracker owner, int ordinal);
}
