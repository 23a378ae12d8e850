// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.jpql;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Ends at the first error and repairs nothing. Unlike ANTLR's own strategy of that kind it remembers what an optional part, passed
 * over right before, could have begun with.
 */
final class FirstErrorStrategy extends DefaultErrorStrategy {
    @Override
    public void recover(Parser parser, RecognitionException error) {
        throw new ParseCancellationException(error);
    }

    @Override
    public Token recoverInline(Parser parser) {
        throw new ParseCancellationException(
                nextTokensContext == null
                        ? new InputMismatchException(parser)
                        : new InputMismatchException(parser, nextTokensState, nextTokensContext));
    }

    @Override
    protected @Nullable Token singleTokenDeletion(Parser parser) {
        return null;
    }

    @Override
    protected void reportUnwantedToken(Parser parser) {
        throw new ParseCancellationException(new InputMismatchException(parser));
    }

    @Override
    public void reportError(Parser parser, RecognitionException error) {
        // What recover() throws says it.
    }
}
