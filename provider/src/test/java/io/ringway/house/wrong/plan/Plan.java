// SPDX-License-Identifier: Apache-2.0
package io.ringway.house.wrong.plan;

import io.ringway.house.wrong.jpa.Session;
import io.ringway.house.wrong.mapping.Mapping;

/** Knows a floor above. */
public final class Plan {
    public Session session;
    public Mapping mapping;
}
