// SPDX-License-Identifier: Apache-2.0
package io.ringway.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A storage-attached index on the column of an attribute. Schema management creates it where the server has such indexes, and
 * refuses the schema where it has none. On an embeddable or an association it concerns each of its columns.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
@Repeatable(SaiIndex.Several.class)
public @interface SaiIndex {
    /** The name; empty: made of those of table and column. */
    String name() default "";

    /** What of a collection is indexed. */
    Part part() default Part.NATURAL;

    /** How vectors are compared; only for a column of vectors. */
    Similarity similarity() default Similarity.DEFAULT;

    /**
     * Further options of the index, each as {@code name = value}, such as {@code case_sensitive = false}; the server knows which
     * there are.
     */
    String[] options() default {};

    /** The parts of a column that can be indexed. */
    enum Part {
        /** The value; the elements of a list or set, the values of a map; a frozen collection as a whole. */
        NATURAL,
        /** The keys of a map. */
        KEYS,
        /** The values of a map, the elements of a list or set. */
        VALUES,
        /** The pairs of a map. */
        ENTRIES,
        /** The whole of a frozen collection. */
        FULL
    }

    /** The functions that vectors are compared by. */
    enum Similarity {
        /** The server's own choice. */
        DEFAULT,
        COSINE,
        DOT_PRODUCT,
        EUCLIDEAN
    }

    /** Several indexes of one attribute, such as on the keys and on the values of a map. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
    @interface Several {
        SaiIndex[] value();
    }
}
