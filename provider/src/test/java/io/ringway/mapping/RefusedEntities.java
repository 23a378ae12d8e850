// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.annotation.*;
import jakarta.persistence.*;
import java.util.*;

/** Classes and attributes that cannot be mapped, each for the reasons that {@link ProblemsTest} expects. */
final class RefusedEntities {
    private RefusedEntities() {}

    @Entity
    interface Face {}

    @Entity
    record Row(@Id int id) {}

    @Entity
    abstract static class Half {
        @Id
        int id;
    }

    @Entity
    class Inner {
        @Id
        int id;
    }

    @Entity
    static final class Sealed {
        @Id
        int id;

        final String name = "x".repeat(1);
    }

    @Entity
    static class NoConstructor {
        @Id
        int id;

        NoConstructor(int id) {
            this.id = id;
        }
    }

    @Entity
    static class Child extends ColumnClash {}

    @Entity
    static class ColumnClash {
        @Id
        int id;

        @Embedded
        Home home;

        @Embedded
        Home work;
    }

    @Embeddable
    static class Home {
        String city;
    }

    @Entity
    static class Properties {
        private int id;

        @Id
        public int getId() {
            return id;
        }

        public final void setId(int id) {
            this.id = id;
        }

        @Column
        public String getName() {
            return "";
        }
    }

    @Entity
    static class Loop {
        @Id
        int id;

        Node node;
        Empty empty;

        @Embedded
        Locale locale;
    }

    @Embeddable
    static class Node {
        @Version
        int value;

        Node next;
    }

    @Embeddable
    static class Empty {}
}
