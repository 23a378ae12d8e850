// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.mapping.AssociationAttribute;
import io.ringway.mapping.CollectionAttribute;
import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.InverseAttribute;
import io.ringway.mapping.ReferenceAttribute;
import io.ringway.mapping.RelatedRows;
import io.ringway.query.tree.Position;
import io.ringway.query.typed.ColumnTerm;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.EntityVariable.Joined;
import io.ringway.query.typed.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the rows that belong to an instance are found from it.
 *
 * @param entity whose rows are read first
 * @param columns of these rows
 * @param owner for each column the value of the instance that it must have
 * @param member of these rows what refers to the instances that are wanted; null when they are these rows
 */
record Link(
        EntityMapping entity,
        List<ColumnMapping> columns,
        List<Term> owner,
        @Nullable ReferenceAttribute member) {

    static Link of(EntityVariable variable, Joined joined) {
        AssociationAttribute attribute = joined.attribute();
        EntityVariable owner = joined.owner();
        if (attribute instanceof ReferenceAttribute reference) {
            return new Link(
                    variable.entity(), variable.entity().id().columns(), terms(owner, reference.columns()), null);
        }
        RelatedRows rows = attribute instanceof CollectionAttribute collection
                ? collection.rows()
                : ((InverseAttribute) attribute).rows();
        EntityMapping first = rows.member() == null ? variable.entity() : rows.table();
        return new Link(
                first, rows.by().columns(), terms(owner, owner.entity().id().columns()), rows.member());
    }

    private static List<Term> terms(EntityVariable owner, List<ColumnMapping> columns) {
        return columns.stream()
                .<Term>map(column -> new ColumnTerm(owner, column, Position.NONE))
                .toList();
    }
}
