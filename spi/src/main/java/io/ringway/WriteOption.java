// SPDX-License-Identifier: Apache-2.0
package io.ringway;

/** An option of one write: a {@link Using route}, a {@link Ttl}, a {@link Timestamp}, a {@link Consistency}, … */
public interface WriteOption {}
