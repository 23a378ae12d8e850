// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import io.ringway.annotation.Frozen;
import io.ringway.annotation.UserDefinedType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;

/** Has values of user-defined types. */
@Entity
public class Patient {
    @Id
    private int id;

    private Residence residence;

    @Frozen
    private Residence birthplace;

    private Contact contact;

    protected Patient() {}

    public Patient(int id, Residence residence) {
        this.id = id;
        this.residence = residence;
    }

    public Residence getResidence() {
        return residence;
    }

    public void setResidence(Residence residence) {
        this.residence = residence;
    }

    public Residence getBirthplace() {
        return birthplace;
    }

    public void setBirthplace(Residence birthplace) {
        this.birthplace = birthplace;
    }

    public Contact getContact() {
        return contact;
    }

    public void setContact(Contact contact) {
        this.contact = contact;
    }

    /** Changes in place. */
    @Embeddable
    @UserDefinedType
    public static class Residence {
        private String city;
        private String street;
        private List<String> floors;

        protected Residence() {}

        public Residence(String city, String street) {
            this.city = city;
            this.street = street;
        }

        public String getCity() {
            return city;
        }

        public void setCity(String city) {
            this.city = city;
        }

        public void setStreet(String street) {
            this.street = street;
        }

        public void setFloors(List<String> floors) {
            this.floors = floors;
        }
    }

    /** Is replaced. */
    @Embeddable
    @UserDefinedType
    public record Contact(String mail, String phone) {}
}
