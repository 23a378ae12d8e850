// SPDX-License-Identifier: Apache-2.0
package io.ringway;

/** An option of a batch as a whole. */
public interface BatchOption {}
