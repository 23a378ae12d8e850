// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import org.jspecify.annotations.Nullable;

/** Which settings of a {@link ConnectionSpec} can stand together. */
final class SpecRules {
    private SpecRules() {}

    static void check(ConnectionSpec spec) {
        String beside = spec.session().isPresent() ? firstSetting(spec) : null;
        if (beside != null) {
            throw refusal(
                    Problem.of("RW-1203", "A handed-in session and the setting '" + beside + "' exclude each other")
                            .because("The session is configured already")
                            .fix("Leave out '" + beside + "', or let Ringway open the session"));
        }
        if (spec.secureConnectBundle().isPresent() && !spec.contactPoints().isEmpty()) {
            throw refusal(Problem.of("RW-1204", "Contact points and a secure connect bundle exclude each other")
                    .because("The bundle says where to connect")
                    .fix("Leave out one of them"));
        }
        if (spec.session().isEmpty()
                && spec.contactPoints().isEmpty()
                && spec.configFile().isEmpty()
                && spec.secureConnectBundle().isEmpty()) {
            throw refusal(Problem.of("RW-1205", "A connection specification says nowhere to connect")
                    .fix("Set contact points, a configuration file, a secure connect bundle or a session"));
        }
    }

    private static @Nullable String firstSetting(ConnectionSpec spec) {
        if (!spec.contactPoints().isEmpty()) {
            return "contactPoints";
        }
        if (spec.localDatacenter().isPresent()) {
            return "localDatacenter";
        }
        if (spec.keyspace().isPresent()) {
            return "keyspace";
        }
        if (spec.username().isPresent()) {
            return "credentials";
        }
        if (spec.configFile().isPresent()) {
            return "configFile";
        }
        if (spec.secureConnectBundle().isPresent()) {
            return "secureConnectBundle";
        }
        if (spec.profile().isPresent()) {
            return "profile";
        }
        return spec.lazy() ? "lazy" : null;
    }

    private static IllegalArgumentException refusal(Problem problem) {
        return new IllegalArgumentException(problem.text());
    }
}
