// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.jpql;

import static io.ringway.query.jpql.JpqlGrammarParser.*;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNConfig;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/**
 * What the grammar could have gone on with, in a reader's words: an expression, not the forty tokens that can begin one.
 *
 * @param tokens the types of all tokens that were possible
 */
record Expected(IntervalSet tokens) {
    private static final int MOST = 12;

    private static final IntervalSet EXPRESSION = first(RULE_expression);
    private static final IntervalSet VALUE = first(RULE_concatenation);
    private static final IntervalSet ANY_NAME = first(RULE_word);
    private static final IntervalSet REFERENCE = first(RULE_reference);
    private static final IntervalSet NAME = first(RULE_entityName);
    private static final IntervalSet ALIAS = new IntervalSet(IDENTIFIER);
    private static final IntervalSet OPERATOR = new IntervalSet(PLUS, MINUS, STAR, SLASH, CONCAT);
    private static final IntervalSet COMPARISON = new IntervalSet(
            EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, BETWEEN, IN, LIKE, IS, MEMBER, NOT);

    static Expected of(RecognitionException refused) {
        IntervalSet tokens = new IntervalSet();
        if (refused instanceof NoViableAltException ahead && ahead.getDeadEndConfigs() != null) {
            // The parser stands where its look-ahead began; the configurations stand where it ended.
            for (ATNConfig config : ahead.getDeadEndConfigs()) {
                addTokens(config, tokens);
            }
        } else {
            tokens.addAll(refused.getExpectedTokens());
        }
        return new Expected(tokens);
    }

    /** The keywords among them. */
    List<String> keywords() {
        List<String> keywords = new ArrayList<>();
        for (int type : tokens.toList()) {
            if (type >= ALL && type <= WHERE) {
                keywords.add(written(type));
            }
        }
        return keywords;
    }

    /** {@code Expected is an expression}; null when it is too much to say. */
    @Nullable
    String sentence() {
        List<String> words = words();
        if (words.isEmpty() || words.size() > MOST) {
            return null;
        }
        String last = words.get(words.size() - 1);
        String others = String.join(", ", words.subList(0, words.size() - 1));
        return "Expected is " + (others.isEmpty() ? last : others + " or " + last);
    }

    private List<String> words() {
        Set<String> words = new LinkedHashSet<>();
        IntervalSet rest = new IntervalSet(tokens);
        rest = replace(rest, EXPRESSION, "an expression", words);
        rest = replace(rest, VALUE, "a value", words);
        rest = replace(rest, ANY_NAME, "a name", words);
        rest = replace(rest, REFERENCE, "a name", words);
        rest = replace(rest, NAME, "a name", words);
        rest = replace(rest, ALIAS, "a name", words);
        rest = replace(rest, COMPARISON, "a comparison", words);
        rest = replace(rest, OPERATOR, "an operator", words);
        boolean end = rest.contains(Token.EOF);
        rest.remove(Token.EOF);
        for (int type : rest.toList()) {
            words.add(written(type));
        }
        if (end) {
            words.add("the end");
        }
        return List.copyOf(words);
    }

    private static IntervalSet replace(IntervalSet rest, IntervalSet group, String word, Set<String> words) {
        if (!group.subtract(rest).isNil()) {
            return rest;
        }
        words.add(word);
        return rest.subtract(group);
    }

    private static String written(int type) {
        return switch (type) {
            case STRING -> "a string";
            case NUMBER -> "a number";
            case NAMED, POSITIONAL -> "a parameter";
            case COMMA -> "a comma";
            case DOT -> "a dot";
            default -> {
                String literal = VOCABULARY.getLiteralName(type);
                yield literal == null ? VOCABULARY.getSymbolicName(type) : literal.substring(1, literal.length() - 1);
            }
        };
    }

    private static void addTokens(ATNConfig config, IntervalSet tokens) {
        if (config.state instanceof RuleStopState) {
            tokens.add(Token.EOF);
        }
        for (Transition transition : config.state.getTransitions()) {
            if (!transition.isEpsilon()) {
                tokens.addAll(transition.label());
            }
        }
    }

    private static IntervalSet first(int rule) {
        return _ATN.nextTokens(_ATN.ruleToStartState[rule]);
    }
}
