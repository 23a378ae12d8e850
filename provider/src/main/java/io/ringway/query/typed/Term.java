// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Position;
import java.util.List;

/** A value, typed. */
public sealed interface Term
        permits ConstantTerm,
                NullTerm,
                ParameterTerm,
                ColumnTerm,
                FieldTerm,
                EmbeddedTerm,
                IdTerm,
                ReferenceTerm,
                AssociationTerm,
                EntityTerm,
                TypeLiteralTerm,
                TypeTerm,
                ElementTerm,
                JoinRowTerm,
                ArithmeticTerm,
                NegationTerm,
                CallTerm,
                NativeCallTerm,
                CastTerm,
                ExtractTerm,
                TrimTerm,
                CaseTerm,
                AggregateTerm,
                SubqueryTerm,
                ConstructionTerm,
                TestTerm,
                ItemTerm {
    /** Of its values, boxed; {@code Object} where nothing is known. */
    Class<?> type();

    Position position();

    /** Where it stands, as an offset into the text; -1 when it was never text. */
    default int at() {
        return position().offset();
    }

    /** The values that it is made of; those of a subquery are not among them. */
    default List<Term> operands() {
        return List.of();
    }
}
