// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Transient;
import java.util.function.Supplier;

/** Entities that the contract has no use for, most of them wrong. */
final class Shapes {
    private Shapes() {}

    @Entity
    static final class FinalEntity {
        @Id
        int id;
    }

    @Entity
    static class FinalField {
        @Id
        int id;

        final String name = "x";

        int wheelsOf(Simple other) {
            return other.count;
        }
    }

    @Entity
    static class BelowFinalField extends FinalField {
        int more;
    }

    @Entity
    static class NoField {
        private int id;

        @Id
        public int getId() {
            return id;
        }

        public void setId(int id) {
            this.id = id;
        }

        public String getName() {
            return "x";
        }

        public void setName(String name) {}
    }

    @MappedSuperclass
    static class Base {
        String inherited;
    }

    @MappedSuperclass
    static class Stateless {}

    @Embeddable
    static class PartOfBase extends Base {
        int own;
    }

    @Embeddable
    static class WiderPart extends Part {
        int second;
    }

    @Embeddable
    static class Part {
        int first;
    }

    @Embeddable
    record Pair(int left, int right) {}

    @Entity
    static class Simple extends Stateless {
        @Id
        int id;

        int count;
    }

    @Entity
    static class OfBase extends Base {
        @Id
        int id;
    }

    /** Mapping annotations stand on fields of the superclass, so that the annotated getter is none of them. */
    @Entity
    static class Mixed extends OfBase {
        private String name;

        @Column(name = "n")
        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public String getOther() {
            return "x";
        }

        public void setOther(String other) {}
    }

    @Entity
    @Access(AccessType.FIELD)
    static class FieldsWithOneProperty {
        @Id
        int id;

        @Transient
        private String text;

        private String plain;

        @Access(AccessType.PROPERTY)
        protected String getText() {
            return text;
        }

        protected void setText(String text) {
            this.text = text;
        }

        @PostLoad
        void loaded() {}
    }

    @Entity
    static class ByGetters {
        private int id;
        private Boolean active;
        private String readOnly;
        private String hidden;

        @Id
        public int getId() {
            return id;
        }

        public void setId(int id) {
            this.id = id;
        }

        public Boolean isActive() {
            return active;
        }

        public void setActive(Boolean active) {
            this.active = active;
        }

        public String getReadOnly() {
            return readOnly;
        }

        String getHidden() {
            return hidden;
        }

        void setHidden(String hidden) {
            this.hidden = hidden;
        }

        public int get() {
            return 1;
        }
    }

    /** Objects are created and branches taken before the superclass's constructor runs. */
    @Entity
    static class Branching extends Branch {
        @Id
        int id;

        String name;

        Branching() {
            this(true);
        }

        Branching(boolean first) {
            super(first ? new StringBuilder("a") : new StringBuilder(new String("b")));
            this.name = text.toString();
        }
    }

    static class Branch {
        final StringBuilder text;

        Branch(StringBuilder text) {
            this.text = text;
        }
    }

    /** Accesses no persistent field. */
    static class Bystander {
        int count;

        Supplier<Integer> counter() {
            return () -> count++;
        }
    }
}
