// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.orm;

import java.lang.annotation.Annotation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping file says of one class.
 *
 * @param complete whether the class's annotations count no more
 * @param annotations those of the class itself
 * @param attributes those of the attributes that the file names, by the attribute's name
 * @param schema what stands for a table's that gives none; null when nothing does
 * @param catalog likewise
 * @param place of the class's element
 * @param places of the attributes' elements
 */
record ClassOverlay(
        boolean complete,
        Map<Class<? extends Annotation>, Annotation> annotations,
        Map<String, Map<Class<? extends Annotation>, Annotation>> attributes,
        @Nullable String schema,
        @Nullable String catalog,
        String place,
        Map<String, String> places) {}
