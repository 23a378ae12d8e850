// SPDX-License-Identifier: Apache-2.0
package io.ringway.house.wrong.jpa;

import com.datastax.oss.driver.api.core.CqlSession;
import io.ringway.house.wrong.data.Repositories;

/** Knows its neighbour, and the driver. */
public final class Session {
    public CqlSession driver;
    public Repositories neighbour;
}
