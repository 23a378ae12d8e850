// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.ValueType;
import io.ringway.plan.read.Operand;
import io.ringway.query.typed.ElementTerm;
import io.ringway.query.typed.ElementTerm.Part;
import io.ringway.query.typed.ElementVariable;
import io.ringway.query.typed.Test;
import io.ringway.spi.Column;
import io.ringway.spi.IndexSchema;
import io.ringway.spi.Restriction;
import io.ringway.spi.Restriction.Operator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What tests on the elements of a table's collections say of the rows: that the collection contains such an element, key or
 * entry. Which element that is has to be tested again.
 */
final class ElementConditions {
    private final OwnColumns own;
    private final Constants constants;
    private final Map<ElementVariable, Found> found = new LinkedHashMap<>();

    /** What an element has to be equal to. */
    private static final class Found {
        private @Nullable Operand key;
        private int keyConjunct;
        private @Nullable Operand value;
        private int valueConjunct;
    }

    ElementConditions(OwnColumns own, Constants constants) {
        this.own = own;
        this.constants = constants;
    }

    /** @param conjuncts all of which hold, and are numbered by their places */
    List<ColumnCondition> of(List<Test> conjuncts) {
        for (int i = 0; i < conjuncts.size(); i++) {
            Compared compared = Compared.of(conjuncts.get(i), constants);
            if (compared != null
                    && compared.isEqual()
                    && compared.left() instanceof ElementTerm element
                    && own.has(element.variable().collection())
                    && Fitting.fits(compared.right(), stored(element))) {
                find(element, compared, i);
            }
        }
        List<ColumnCondition> conditions = new ArrayList<>();
        found.forEach((variable, equal) -> conditions.addAll(of(own.column(variable.collection()), equal)));
        return conditions;
    }

    private static ValueType stored(ElementTerm element) {
        ValueType key = element.variable().key();
        return element.part() == Part.KEY && key != null
                ? key
                : element.variable().element();
    }

    private void find(ElementTerm element, Compared compared, int conjunct) {
        ElementVariable variable = element.variable();
        Found equal = found.computeIfAbsent(variable, missing -> new Found());
        if (element.part() == Part.KEY) {
            equal.key = constants.operand(compared.right(), stored(element));
            equal.keyConjunct = conjunct;
        } else if (element.part() == Part.VALUE) {
            equal.value = constants.operand(compared.right(), stored(element));
            equal.valueConjunct = conjunct;
        }
    }

    private List<ColumnCondition> of(ColumnMapping mapping, Found equal) {
        Column column = mapping.column();
        if (equal.key != null && equal.value != null && hasIndexOfEntries(column)) {
            return List.of(new ColumnCondition(
                    new Restriction.Entry(column),
                    List.of(equal.key, equal.value),
                    Set.of(equal.keyConjunct, equal.valueConjunct)));
        }
        List<ColumnCondition> conditions = new ArrayList<>();
        if (equal.key != null) {
            conditions.add(ColumnCondition.of(column, Operator.CONTAINS_KEY, equal.key, equal.keyConjunct));
        }
        if (equal.value != null) {
            conditions.add(ColumnCondition.of(column, Operator.CONTAINS, equal.value, equal.valueConjunct));
        }
        return conditions;
    }

    private boolean hasIndexOfEntries(Column column) {
        return Planning.schema(own.table()).indexes().stream()
                .anyMatch(index -> index.part() == IndexSchema.Part.ENTRIES
                        && index.column().equals(column.name()));
    }
}
