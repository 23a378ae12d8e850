// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

/**
 * A name that a unit lists, with the place that lists it.
 *
 * @param value the name of a class, a mapping file or a jar file, as written
 * @param place such as {@code file:/app/META-INF/persistence.xml:12:20}
 */
public record Listed(String value, String place) {}
