// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

/** What is true, false or unknown. A negated form, such as {@code IS NOT NULL}, is a {@link Not} around the plain one. */
public sealed interface Predicate extends Expression
        permits Comparison,
                Between,
                InList,
                InCollection,
                InSubquery,
                Like,
                IsNull,
                IsEmpty,
                MemberOf,
                Exists,
                And,
                Or,
                Not {}
