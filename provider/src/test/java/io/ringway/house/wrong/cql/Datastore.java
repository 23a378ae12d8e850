// SPDX-License-Identifier: Apache-2.0
package io.ringway.house.wrong.cql;

import io.ringway.house.wrong.plan.Plan;

/** Knows the provider. */
public final class Datastore {
    public Plan plan;
}
