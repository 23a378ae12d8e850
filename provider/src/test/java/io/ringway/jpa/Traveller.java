// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.annotation.CqlType;
import io.ringway.annotation.Frozen;
import io.ringway.annotation.UserDefinedType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Has an attribute of each kind of composite type. */
@Entity
class Traveller {
    @Id
    int id;

    Address address;

    @Frozen
    Address birthplace;

    List<Address> stations;
    Map<Street, Set<String>> neighbours;

    @Frozen
    List<String> names;

    List<List<Integer>> matrix;
    Map<String, List<LocalDate>> visits;

    @CqlType("tuple<int, text, list<double>>")
    Seat seat;

    @CqlType("list<tuple<int, text, list<double>>>")
    List<Seat> seats;

    @CqlType("vector<float, 3>")
    float[] taste;

    @CqlType("vector<float, 2>")
    List<Float> place;

    @Embeddable
    @UserDefinedType
    static class Address {
        String city;
        Street street;

        @Column(name = "\"Since\"")
        LocalDate since;

        List<String> lines;
        int floor;

        Address() {}

        Address(String city, Street street) {
            this.city = city;
            this.street = street;
        }
    }

    @Embeddable
    @UserDefinedType("\"Street\"")
    record Street(String name, int number) {}

    record Seat(int row, String letter, List<Double> ratings) {}
}
