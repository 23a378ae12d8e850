// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

/**
 * A property of a unit.
 *
 * @param value never null
 * @param place where it is set
 * @param byCode whether the map passed by code sets it, and not the unit's own description
 */
record UnitProperty(String name, Object value, String place, boolean byCode) {}
