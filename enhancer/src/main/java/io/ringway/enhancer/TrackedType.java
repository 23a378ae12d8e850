// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import io.ringway.Problem;
import java.util.List;
import java.util.Map;
import net.bytebuddy.description.type.TypeDescription;
import org.jspecify.annotations.Nullable;

/**
 * A class with persistent state, as the enhancer sees it.
 *
 * @param root whether it is the outermost class of its chain that is enhanced: the one that gets the tracker
 * @param part whether it is an embeddable
 * @param names the names of all attributes, by ordinal
 * @param fields the fields that the class itself declares, by name; empty when it is refused
 * @param refusal why it is not enhanced; null when it is
 */
record TrackedType(
        TypeDescription type,
        boolean root,
        boolean part,
        List<String> names,
        Map<String, TrackedField> fields,
        @Nullable Problem refusal) {}
