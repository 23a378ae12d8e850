// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.jpql;

import io.ringway.query.jpql.JpqlGrammarParser.JdqlStatementContext;
import io.ringway.query.jpql.JpqlGrammarParser.JpqlStatementContext;
import io.ringway.query.tree.Statement;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Reads queries (Jakarta Persistence 3.2, chapter 4; Jakarta Data 1.0, chapter 5). One serves a whole unit: it gets faster with
 * use, and what it learns is bounded. Safe for use by any number of threads.
 */
public final class JpqlParser {
    /** Thousands of different queries stay below. */
    private static final int LARGE = 20_000;

    private final int large;
    /** Null until something is read, as many units have no query as text. */
    private volatile @Nullable Prediction prediction;

    public JpqlParser() {
        this(LARGE);
    }

    /** @param large how much it may learn before it begins anew */
    JpqlParser(int large) {
        this.large = large;
    }

    /**
     * Reads JPQL.
     *
     * @throws IllegalArgumentException (RW-1540, RW-1502) when it is not well-formed; the message has the place and what was
     *     expected
     */
    public Statement parse(String jpql) {
        QueryText text = QueryText.of(jpql);
        JpqlStatementContext statement = read(text, JpqlGrammarParser::jpqlStatement);
        return new StatementReader(text).statement(statement);
    }

    /**
     * Reads JDQL, or the JPQL that a repository may use as well.
     *
     * @param entityName of the entity that is queried when the text has no FROM
     * @throws IllegalArgumentException as {@link #parse} does
     */
    public Statement parseJdql(String jdql, String entityName) {
        QueryText text = QueryText.of(jdql);
        JdqlStatementContext statement = read(text, JpqlGrammarParser::jdqlStatement);
        return new StatementReader(text).statement(statement, entityName);
    }

    int learned() {
        Prediction learned = prediction;
        return learned == null ? 0 : learned.size();
    }

    private <C extends ParserRuleContext> C read(QueryText text, Function<JpqlGrammarParser, C> rule) {
        Prediction learned = prediction;
        if (learned == null || learned.size() > large) {
            learned = Prediction.fresh();
            prediction = learned;
        }
        CommonTokenStream tokens = new CommonTokenStream(learned.lexer(text));
        tokens.fill();
        Nesting.check(text, tokens.getTokens());
        JpqlGrammarParser parser = learned.parser(tokens);
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
            return rule.apply(parser);
        } catch (ParseCancellationException fastFailed) {
            // SLL is fast and sometimes wrong: only what LL refuses as well is an error.
            parser.reset();
            parser.getInterpreter().setPredictionMode(PredictionMode.LL);
            parser.setErrorHandler(new FirstErrorStrategy());
            return precisely(text, tokens, parser, rule);
        }
    }

    private static <C extends ParserRuleContext> C precisely(
            QueryText text, CommonTokenStream tokens, JpqlGrammarParser parser, Function<JpqlGrammarParser, C> rule) {
        try {
            return rule.apply(parser);
        } catch (ParseCancellationException e) {
            if (e.getCause() instanceof RecognitionException refused) {
                throw SyntaxError.of(text, tokens.getTokens(), refused);
            }
            throw e;
        }
    }
}
