// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.orm;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.lang.annotation.Annotation;
import java.util.Arrays;

/** Adds the cascading of a unit's defaults to associations (Jakarta Persistence 3.2, 12.2.1.5). */
final class Cascading {
    private Cascading() {}

    /** An association's annotation over which persisting cascades; any other as it is. */
    static Annotation persist(Annotation annotation) {
        if (annotation instanceof ManyToOne association) {
            return MadeAnnotation.with(ManyToOne.class, association, "cascade", added(association.cascade()));
        }
        if (annotation instanceof OneToOne association) {
            return MadeAnnotation.with(OneToOne.class, association, "cascade", added(association.cascade()));
        }
        if (annotation instanceof OneToMany association) {
            return MadeAnnotation.with(OneToMany.class, association, "cascade", added(association.cascade()));
        }
        if (annotation instanceof ManyToMany association) {
            return MadeAnnotation.with(ManyToMany.class, association, "cascade", added(association.cascade()));
        }
        return annotation;
    }

    private static CascadeType[] added(CascadeType[] cascades) {
        CascadeType[] more = Arrays.copyOf(cascades, cascades.length + 1);
        more[cascades.length] = CascadeType.PERSIST;
        return more;
    }
}
