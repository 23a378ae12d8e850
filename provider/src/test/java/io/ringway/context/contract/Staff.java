// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Several classes in one table, which refer to each other and are referred to. */
@Entity
@Table(indexes = @Index(columnList = "boss_id"))
public abstract class Staff {
    @Id
    private int id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Staff boss;

    private String name;

    @OneToMany(mappedBy = "boss")
    private List<Staff> team = new ArrayList<>();

    @ManyToMany
    private Set<Author> writings = new HashSet<>();

    protected Staff() {}

    protected Staff(int id, String name, Staff boss) {
        this.id = id;
        this.name = name;
        this.boss = boss;
    }

    public int id() {
        return id;
    }

    public String name() {
        return name;
    }

    public void name(String other) {
        name = other;
    }

    public Staff boss() {
        return boss;
    }

    public List<Staff> team() {
        return team;
    }

    public Set<Author> writings() {
        return writings;
    }

    /** One of two. */
    @Entity
    public static class Doctor extends Staff {
        private String field;

        protected Doctor() {}

        public Doctor(int id, String name, String field, Staff boss) {
            super(id, name, boss);
            this.field = field;
        }

        public String field() {
            return field;
        }
    }

    /** The other. */
    @Entity
    public static class Nurse extends Staff {
        protected Nurse() {}

        public Nurse(int id, String name, Staff boss) {
            super(id, name, boss);
        }
    }
}
