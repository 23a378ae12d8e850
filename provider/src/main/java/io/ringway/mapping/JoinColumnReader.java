// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads which columns hold the key of another entity (Jakarta Persistence 3.2, 11.1.25). For one thread. */
final class JoinColumnReader {
    private final Problems problems;

    /**
     * One column that holds a part of another entity's key.
     *
     * @param written whether the association writes it; otherwise it is another attribute's
     */
    record Join(String name, boolean written) {}

    JoinColumnReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * A column for each of the target's key.
     *
     * @param byDefault what the names begin with that the application does not give
     * @return null when the annotations do not fit the key, which is then told
     */
    @Nullable
    List<Join> read(Member member, String byDefault, TargetKey key, String where) {
        return read(annotations(member), byDefault, key, where);
    }

    @Nullable
    List<Join> read(JoinColumn[] annotations, String byDefault, TargetKey key, String where) {
        List<Join> joins = new ArrayList<>();
        if (annotations.length != 0 && annotations.length != key.columns().size()) {
            refuse(annotations.length + " join columns are given, and the key of the target has " + names(key), where);
            return null;
        }
        for (ColumnMapping column : key.columns()) {
            String target = column.column().name();
            JoinColumn annotation = of(target, annotations, key.columns().size() == 1);
            if (annotation == null && annotations.length != 0) {
                refuse("no join column has the referencedColumnName " + target, where);
                return null;
            }
            joins.add(
                    annotation == null
                            ? new Join(CqlName.of("", byDefault + "_" + target), true)
                            : new Join(
                                    CqlName.of(annotation.name(), byDefault + "_" + target),
                                    annotation.insertable() || annotation.updatable()));
        }
        return joins;
    }

    private static @Nullable JoinColumn of(String target, JoinColumn[] annotations, boolean only) {
        for (JoinColumn annotation : annotations) {
            String referenced = annotation.referencedColumnName();
            if (referenced.isEmpty() ? only : CqlName.of(referenced, "").equals(target)) {
                return annotation;
            }
        }
        return null;
    }

    static JoinColumn[] annotations(Member member) {
        JoinColumns several = member.annotation(JoinColumns.class);
        JoinColumn single = member.annotation(JoinColumn.class);
        if (several != null) {
            return several.value();
        }
        return single == null ? new JoinColumn[0] : new JoinColumn[] {single};
    }

    private void refuse(String what, String where) {
        problems.add(Problem.of("RW-1141", "The join columns do not fit: " + what)
                .at(where)
                .because("A row is found by its whole key alone")
                .fix("Give one @JoinColumn for each column of the target's key, with its name in"
                        + " referencedColumnName, or none at all"));
    }

    private static String names(TargetKey key) {
        return key.columns().stream().map(column -> column.column().name()).collect(Collectors.joining(", "));
    }
}
