// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/** Anything that has a value. Conditions are expressions too: where one is expected, the planner checks that it is one. */
public sealed interface Expression extends Node
        permits Literal,
                NullLiteral,
                Parameter,
                PathExpression,
                Predicate,
                Arithmetic,
                Negation,
                FunctionCall,
                NativeFunction,
                Aggregate,
                Cast,
                Extract,
                Trim,
                SearchedCase,
                SimpleCase,
                Subquery,
                Quantified,
                TypeOf,
                IdOf,
                VersionOf,
                MapEntry,
                Construction {
    @Override
    List<? extends Node> children();
}
