// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.evaluate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.context.RecordedUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import org.junit.jupiter.api.Test;

class NativeFunctionsTest {
    private final EntityManager em = RecordedUnit.of(Parcel.class).em();

    @Test
    void whatNoRowGivesIsRefused() {
        String why = "' is asked for without a column. The database computes it for rows, from their columns. ";

        assertThatThrownBy(() -> em.createQuery(
                        "SELECT p FROM Parcel p WHERE function('token', p.id) <> function('token', :key)"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("RW-1913: The function 'token" + why
                        + "Compare the token of a whole key with that of as many values, by =, <, <=, > or >=.");
        assertThatThrownBy(() -> em.createQuery(
                        "SELECT p FROM Parcel p WHERE function('token', p.id) > function('token', :key, :other)"))
                .hasMessageStartingWith("RW-1913: The function 'token" + why);
        assertThatThrownBy(() -> em.createQuery("SELECT p FROM Parcel p"
                        + " WHERE function('token', p.id) BETWEEN 1 AND function('token', :key, :other)"))
                .hasMessageStartingWith("RW-1913: The function 'token" + why);
        assertThatThrownBy(() -> em.createQuery("SELECT p FROM Parcel p WHERE p.id = function('now')"))
                .hasMessage("RW-1913: The function 'now" + why
                        + "Give it a column, or compute the value and set it as a parameter.");
    }

    @Entity(name = "Parcel")
    static class Parcel {
        @Id
        String id;
    }
}
