// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** Each class has its own table, and refers to what refers to it. */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
public abstract class Device {
    @Id
    private int id;

    private String label;

    @ManyToOne(fetch = FetchType.LAZY)
    private Ward ward;

    protected Device() {}

    protected Device(int id, String label, Ward ward) {
        this.id = id;
        this.label = label;
        this.ward = ward;
    }

    public String label() {
        return label;
    }

    public Ward ward() {
        return ward;
    }

    /** One of two. */
    @Entity
    @Table(indexes = @Index(columnList = "ward_id"))
    public static class Pump extends Device {
        protected Pump() {}

        public Pump(int id, String label, Ward ward) {
            super(id, label, ward);
        }
    }

    /** The other. */
    @Entity
    @Table(indexes = @Index(columnList = "ward_id"))
    public static class Screen extends Device {
        private int inches;

        protected Screen() {}

        public Screen(int id, String label, Ward ward, int inches) {
            super(id, label, ward);
            this.inches = inches;
        }

        public int inches() {
            return inches;
        }
    }
}
