// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

/**
 * What a bulk update sets.
 *
 * @param target a {@link ColumnTerm}, an {@link EmbeddedTerm}, a {@link ReferenceTerm} or a {@link FieldTerm} of the variable that
 *     is updated; not of its id
 * @param value of the target's type, perhaps null; may use the row's other columns
 */
public record Assignment(Term target, Term value) {}
