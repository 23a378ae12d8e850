// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.jpql;

import io.ringway.query.jpql.JpqlGrammarParser.PathContext;
import io.ringway.query.jpql.JpqlGrammarParser.ReferenceContext;
import io.ringway.query.jpql.JpqlGrammarParser.TreatContext;
import io.ringway.query.tree.Builtin;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.FunctionCall;
import io.ringway.query.tree.Navigation;
import io.ringway.query.tree.Path;
import io.ringway.query.tree.PathExpression;
import io.ringway.query.tree.Root;
import io.ringway.query.tree.Treat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.antlr.v4.runtime.RuleContext;

/** Makes paths, and what may stand where a path stands. */
final class ReferenceReader {
    /** Functions that are written like paths. */
    private static final Map<String, Builtin> MOMENTS = Map.of(
            "CURRENT_DATE", Builtin.CURRENT_DATE,
            "CURRENT_TIME", Builtin.CURRENT_TIME,
            "CURRENT_TIMESTAMP", Builtin.CURRENT_TIMESTAMP);

    private final QueryText text;
    private final CallReader calls;

    ReferenceReader(QueryText text, ExpressionReader expressions) {
        this.text = text;
        this.calls = new CallReader(text, expressions);
    }

    Expression reference(ReferenceContext node) {
        if (node.path() != null) {
            return pathOrMoment(node.path());
        }
        Expression base = node.treat() != null ? treat(node.treat()) : calls.call(node.call());
        if (node.word().isEmpty()) {
            return base;
        }
        if (base instanceof PathExpression path) {
            List<String> segments =
                    node.word().stream().map(RuleContext::getText).toList();
            return new Navigation(path, segments, text.position(node));
        }
        throw text.error(
                node.DOT(0).getSymbol(),
                "Nothing can be reached from " + node.call().getText(),
                null,
                "Only TREAT, KEY and VALUE lead further");
    }

    Path path(PathContext node) {
        List<String> segments = new ArrayList<>();
        String first = node.entityName().getText();
        segments.add(first.equalsIgnoreCase(Root.THIS) ? Root.THIS : first);
        node.word().forEach(word -> segments.add(word.getText()));
        return new Path(segments, text.position(node));
    }

    private Expression pathOrMoment(PathContext node) {
        Builtin moment = node.word().isEmpty() ? MOMENTS.get(node.getText().toUpperCase(Locale.ROOT)) : null;
        return moment == null ? path(node) : new FunctionCall(moment, List.of(), text.position(node));
    }

    private Treat treat(TreatContext node) {
        Expression path = reference(node.reference());
        if (path instanceof PathExpression narrowed) {
            return new Treat(narrowed, node.entityName().getText(), text.position(node));
        }
        throw text.error(node.reference().getStart(), "TREAT takes a path", null, null);
    }
}
