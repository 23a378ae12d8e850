// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.metamodel;

import io.ringway.mapping.Member;
import io.ringway.mapping.Members;
import io.ringway.mapping.Metadata;
import io.ringway.mapping.TypeVariables;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** Which attribute a field of a static metamodel is for: its name regardless of case, with underscores on the way into what it holds. */
final class AttributePaths {
    private static final String DELIMITER = "_";

    private final Metadata metadata;

    AttributePaths(Metadata metadata) {
        this.metadata = metadata;
    }

    /**
     * The attribute's path, such as {@code address.street}.
     *
     * @param name such as {@code address_street}
     * @return null when there is no such attribute
     */
    @Nullable
    String find(Class<?> type, String name) {
        Member own = member(type, name);
        if (own != null) {
            return own.name();
        }
        TypeVariables variables = new TypeVariables(type);
        for (Member member : Members.of(type, metadata)) {
            String prefix = member.name() + DELIMITER;
            if (name.regionMatches(true, 0, prefix, 0, prefix.length())) {
                Class<?> held = variables.raw(member.genericType());
                String rest =
                        held != null && leadsOn(member, held) ? find(held, name.substring(prefix.length())) : null;
                if (rest != null) {
                    return member.name() + "." + rest;
                }
            }
        }
        return null;
    }

    private @Nullable Member member(Class<?> type, String name) {
        Member found = null;
        for (Member member : Members.of(type, metadata)) {
            if (member.name().equals(name)) {
                return member;
            }
            if (member.name().equalsIgnoreCase(name)) {
                found = member;
            }
        }
        return found;
    }

    private boolean leadsOn(Member member, Class<?> held) {
        return metadata.has(held, Embeddable.class)
                || metadata.has(held, Entity.class)
                || member.has(Embedded.class)
                || member.has(EmbeddedId.class);
    }
}
