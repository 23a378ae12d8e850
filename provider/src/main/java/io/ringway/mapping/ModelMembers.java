// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The persistent members of the classes of one model; each class is searched once. For one thread. */
final class ModelMembers {
    private final Map<Class<?>, List<Member>> known = new HashMap<>();
    private final Metadata metadata;

    ModelMembers(Metadata metadata) {
        this.metadata = metadata;
    }

    /** Of an entity, an embeddable or an id class. */
    List<Member> of(Class<?> type) {
        List<Member> members = known.get(type);
        if (members == null) {
            members = List.copyOf(Members.of(type, metadata));
            known.put(type, members);
        }
        return members;
    }

    /** Their names, in the order of the ordinals. */
    List<String> names(Class<?> type) {
        return of(type).stream().map(Member::name).toList();
    }
}
