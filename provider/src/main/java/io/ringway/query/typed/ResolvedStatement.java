// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

/** A statement whose names and types are known. */
public sealed interface ResolvedStatement permits ResolvedQuery, ResolvedUpdate, ResolvedDelete {}
