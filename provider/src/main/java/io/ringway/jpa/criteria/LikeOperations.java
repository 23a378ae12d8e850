// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.metamodel.Metamodel;

/** Patterns. */
abstract class LikeOperations extends NumberOperations {
    LikeOperations(Metamodel metamodel) {
        super(metamodel);
    }

    @Override
    public Predicate like(Expression<String> text, Expression<String> pattern) {
        return Comparing.like(text, pattern, null);
    }

    @Override
    public Predicate like(Expression<String> text, String pattern) {
        return Comparing.like(text, Values.compared(pattern), null);
    }

    @Override
    public Predicate like(Expression<String> text, Expression<String> pattern, Expression<Character> escape) {
        return Comparing.like(text, pattern, Misuse.requireNonNull(escape, "escape character"));
    }

    @Override
    public Predicate like(Expression<String> text, Expression<String> pattern, char escape) {
        return Comparing.like(text, pattern, Values.written(escape));
    }

    @Override
    public Predicate like(Expression<String> text, String pattern, Expression<Character> escape) {
        return like(text, Values.compared(pattern), escape);
    }

    @Override
    public Predicate like(Expression<String> text, String pattern, char escape) {
        return like(text, Values.compared(pattern), escape);
    }

    @Override
    public Predicate notLike(Expression<String> text, Expression<String> pattern) {
        return like(text, pattern).not();
    }

    @Override
    public Predicate notLike(Expression<String> text, String pattern) {
        return like(text, pattern).not();
    }

    @Override
    public Predicate notLike(Expression<String> text, Expression<String> pattern, Expression<Character> escape) {
        return like(text, pattern, escape).not();
    }

    @Override
    public Predicate notLike(Expression<String> text, Expression<String> pattern, char escape) {
        return like(text, pattern, escape).not();
    }

    @Override
    public Predicate notLike(Expression<String> text, String pattern, Expression<Character> escape) {
        return like(text, pattern, escape).not();
    }

    @Override
    public Predicate notLike(Expression<String> text, String pattern, char escape) {
        return like(text, pattern, escape).not();
    }
}
