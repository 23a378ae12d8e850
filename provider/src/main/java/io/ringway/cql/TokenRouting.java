// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.session.Session;
import io.ringway.spi.Restriction;
import io.ringway.spi.Restriction.Operator;
import io.ringway.spi.Restriction.TokenBound;
import io.ringway.spi.Selection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sends a read of a piece of the ring to those who have it. */
final class TokenRouting {
    private final Session session;
    private final int slot;

    private TokenRouting(Session session, int slot) {
        this.session = session;
        this.slot = slot;
    }

    /** Null for a selection that no token bounds. */
    static @Nullable TokenRouting of(Selection selection, Session session) {
        int slot = 0;
        for (Restriction restriction : selection.where()) {
            if (restriction instanceof TokenBound bound && bound.operator() == Operator.LESS_OR_EQUAL) {
                return new TokenRouting(session, slot);
            }
            slot += restriction.parameters().size();
        }
        return null;
    }

    void route(BoundStatementBuilder statement, Parameters parameters) {
        Object token =
                parameters.codec(slot).decode(statement.getBytesUnsafe(parameters.marker(slot)), parameters.version());
        session.getMetadata()
                .getTokenMap()
                .ifPresent(tokens -> statement.setRoutingToken(tokens.parse(Objects.toString(token))));
    }
}
