// SPDX-License-Identifier: Apache-2.0
/**
 * Annotation processors, which run in the compiler: they generate static metamodel classes, {@code Car_} of Jakarta Persistence
 * (Jakarta Persistence 3.2, 5.1) and {@code _Car} of Jakarta Data (Jakarta Data 1.0, 3.4). They know annotations by their names
 * and need nothing but the JDK. Neighbours below: {@code MappingNames} of {@code io.ringway.enhancer}, and {@code io.ringway.Problem}. For one thread.
 */
@NullMarked
package io.ringway.enhancer.metamodel;

import org.jspecify.annotations.NullMarked;
