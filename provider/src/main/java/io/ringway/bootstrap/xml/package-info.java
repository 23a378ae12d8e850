// SPDX-License-Identifier: Apache-2.0
/**
 * Reads the XML documents of Jakarta Persistence: safely, validated against the schemas of the API's jar, and with the place of
 * everything. Stands on the module spi alone and is called by the packages of {@code io.ringway.bootstrap}. Readers are for
 * one thread.
 */
@NullMarked
package io.ringway.bootstrap.xml;

import org.jspecify.annotations.NullMarked;
