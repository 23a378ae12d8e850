// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import io.ringway.spi.Condition;
import io.ringway.spi.Mutation;

/** What distinguishes the write statements of one entity: one is prepared for each shape that occurs. */
record WriteShape(Mutation.Kind kind, Condition condition, boolean timestamp, boolean ttl) {}
