// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.HashSet;
import java.util.Set;

/** Several classes in one table. */
@Entity
public abstract class Animal {
    @Id
    private int id;

    private String name;

    protected Animal() {}

    protected Animal(int id, String name) {
        this.id = id;
        this.name = name;
    }

    public String name() {
        return name;
    }

    public void name(String other) {
        name = other;
    }

    /** Its discriminator value is the entity's name. */
    @Entity
    public static class Cat extends Animal {
        private int lives;

        protected Cat() {}

        public Cat(int id, String name, int lives) {
            super(id, name);
            this.lives = lives;
        }

        public int lives() {
            return lives;
        }

        public void lives(int other) {
            lives = other;
        }
    }

    /** It has instances, and is extended. */
    @Entity
    @DiscriminatorValue("D")
    public static class Dog extends Animal {
        private String breed;

        protected Dog() {}

        public Dog(int id, String name, String breed) {
            super(id, name);
            this.breed = breed;
        }

        public String breed() {
            return breed;
        }

        public void breed(String other) {
            breed = other;
        }
    }

    /** Two steps below the root. */
    @Entity
    @DiscriminatorValue("P")
    public static class Puppy extends Dog {
        private Set<String> toys = new HashSet<>();

        protected Puppy() {}

        public Puppy(int id, String name, String breed, String toy) {
            super(id, name, breed);
            toys.add(toy);
        }

        public Set<String> toys() {
            return toys;
        }
    }

    /** Refers to one that others extend, and that extends another. */
    @Entity
    public static class Kennel {
        @Id
        private int id;

        @ManyToOne(fetch = FetchType.LAZY)
        private Dog dog;

        protected Kennel() {}

        public Kennel(int id, Dog dog) {
            this.id = id;
            this.dog = dog;
        }

        public Dog dog() {
            return dog;
        }
    }
}
