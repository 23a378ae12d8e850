// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.annotation.*;
import io.ringway.mapping.RefusedEntities.Home;
import jakarta.persistence.*;
import java.util.*;

/** Keys, versions and static columns that cannot be, each for the reasons that {@link ProblemsTest} expects. */
final class RefusedKeys {
    private RefusedKeys() {}

    @Entity
    static class NoId {
        String name;
    }

    @Entity
    static class OpenKey {
        @PartitionKey
        int a;

        @Id
        int b;
    }

    @Entity
    @IdClass(OnlyA.class)
    static class OnlyClustering {
        @ClusteringKey
        int a;
    }

    record OnlyA(int a) {}

    @Entity
    static class BadKeyTypes {
        @EmbeddedId
        BadKey id;
    }

    @Embeddable
    record BadKey(@PartitionKey @ClusteringKey int both, java.time.Duration length, List<String> names) {}

    @Entity
    @IdClass(WrongId.class)
    static class IdMismatch {
        @Id
        int a;

        @Id
        String b;
    }

    static class WrongId {
        long a;
        int c;
    }

    @Entity
    static class Versions {
        @Id
        int id;

        @Version
        String version;
    }

    @Entity
    static class KeyVersion {
        @Id
        @Version
        int id;
    }

    @Entity
    static class TwoVersions {
        @Id
        int id;

        @Version
        int a;

        @Version
        int b;
    }

    @Entity
    static class Generated {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        long id;

        @GeneratedValue
        UUID other;

        GeneratedPart part;
    }

    @Embeddable
    static class GeneratedPart {
        @GeneratedValue
        UUID inside;
    }

    @Entity
    static class GeneratedText {
        @Id
        @GeneratedValue
        @TimeUuid
        String id;
    }

    @Entity
    static class Statics {
        @Id
        @StaticColumn
        int id;

        @StaticColumn
        Home home;

        int own;
    }

    @Entity
    @IdClass(StaticVersionId.class)
    static class StaticVersion {
        @PartitionKey
        int a;

        @ClusteringKey
        int b;

        @Version
        @StaticColumn
        int version;
    }

    record StaticVersionId(int a, int b) {}
}
