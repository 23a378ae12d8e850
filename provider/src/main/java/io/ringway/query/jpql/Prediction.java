// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.jpql;

import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.atn.ParserATNSimulator;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.dfa.DFA;

/**
 * What lexers and parsers have learned from the texts so far. ANTLR keeps it in static fields and for good; here it belongs to a
 * {@link JpqlParser}, which throws it away when it has become large. Safe for use by any number of threads, as ANTLR's own is.
 */
record Prediction(
        DFA[] lexerDfas, DFA[] parserDfas, PredictionContextCache lexerContexts, PredictionContextCache contexts) {
    static Prediction fresh() {
        return new Prediction(
                dfas(JpqlGrammarLexer._ATN),
                dfas(JpqlGrammarParser._ATN),
                new PredictionContextCache(),
                new PredictionContextCache());
    }

    JpqlGrammarLexer lexer(QueryText text) {
        JpqlGrammarLexer lexer = new JpqlGrammarLexer(CharStreams.fromString(text.text()));
        lexer.removeErrorListeners();
        lexer.setInterpreter(new LexerATNSimulator(lexer, JpqlGrammarLexer._ATN, lexerDfas, lexerContexts));
        return lexer;
    }

    JpqlGrammarParser parser(TokenStream tokens) {
        JpqlGrammarParser parser = new JpqlGrammarParser(tokens);
        parser.removeErrorListeners();
        parser.setInterpreter(new ParserATNSimulator(parser, JpqlGrammarParser._ATN, parserDfas, contexts));
        return parser;
    }

    int size() {
        int size = contexts.size();
        for (DFA dfa : parserDfas) {
            size += dfa.states.size();
        }
        return size;
    }

    private static DFA[] dfas(ATN atn) {
        DFA[] dfas = new DFA[atn.getNumberOfDecisions()];
        for (int i = 0; i < dfas.length; i++) {
            dfas[i] = new DFA(atn.getDecisionState(i), i);
        }
        return dfas;
    }
}
