// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;

/** Each class has its own table. */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
public abstract class Shape {
    @Id
    private int id;

    private String colour;

    protected Shape() {}

    protected Shape(int id, String colour) {
        this.id = id;
        this.colour = colour;
    }

    public String colour() {
        return colour;
    }

    public void colour(String other) {
        colour = other;
    }

    /** One of two. */
    @Entity
    public static class Circle extends Shape {
        private int radius;

        protected Circle() {}

        public Circle(int id, String colour, int radius) {
            super(id, colour);
            this.radius = radius;
        }

        public int radius() {
            return radius;
        }
    }

    /** The other. */
    @Entity
    public static class Square extends Shape {
        private int side;

        protected Square() {}

        public Square(int id, String colour, int side) {
            super(id, colour);
            this.side = side;
        }

        public int side() {
            return side;
        }
    }
}
