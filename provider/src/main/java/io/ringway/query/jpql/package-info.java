// SPDX-License-Identifier: Apache-2.0
/**
 * Reads JPQL and JDQL into the tree of {@code query.tree}, or says what is wrong with the text. Knows no entities.
 *
 * <p>The grammar is {@code JpqlGrammar.g4}, from which the build generates the classes that begin with that name; only this
 * package uses them. Below: {@code query.tree} and the SPI. {@link io.ringway.query.jpql.JpqlParser} is safe for use by any number
 * of threads; everything else lives for one text.
 */
@NullMarked
package io.ringway.query.jpql;

import org.jspecify.annotations.NullMarked;
