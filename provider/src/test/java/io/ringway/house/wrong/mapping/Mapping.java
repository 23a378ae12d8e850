// SPDX-License-Identifier: Apache-2.0
package io.ringway.house.wrong.mapping;

import io.ringway.house.wrong.plan.Plan;

/** Knows who uses it. */
public final class Mapping {
    public Plan user;
}
