// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.ConfigurationException;
import io.ringway.enhancer.EnhancedClasses;
import java.util.Collection;

/** What the builders of one model share. */
record Tools(
        Metadata metadata,
        ModelMembers members,
        Problems problems,
        Converters converters,
        AttributeTypes types,
        AccessFactory access,
        ClassRules rules,
        TargetKeys targets,
        Lineages lineages,
        IdGeneration generation) {

    /** @param entities those of the unit */
    static Tools create(Collection<Class<?>> entities, Metadata metadata) {
        Problems problems = new Problems(metadata);
        Converters converters = new Converters(problems);
        AccessFactory access = new AccessFactory(problems);
        ClassRules rules = new ClassRules(metadata, problems);
        return new Tools(
                metadata,
                new ModelMembers(metadata),
                problems,
                converters,
                new AttributeTypes(metadata, problems, converters, access, rules),
                access,
                rules,
                new TargetKeys(entities),
                new Lineages(entities, metadata, problems),
                new IdGeneration(problems));
    }

    /** Whether a class was enhanced; one that was enhanced for other attributes than it has is told. */
    boolean enhanced(Class<?> type) {
        try {
            return EnhancedClasses.isEnhanced(type, metadata.mapped(), () -> members.names(type));
        } catch (ConfigurationException stale) {
            stale.problems().forEach(problems::add);
            return false;
        }
    }
}
