// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.EntityStore;
import io.ringway.context.RecordedUnit;
import io.ringway.context.contract.Patient.Contact;
import io.ringway.context.contract.Patient.Residence;
import java.util.List;

/** What is sent of values of user-defined types. Each public method is a test. */
public final class UserTypeScenarios {
    private UserTypeScenarios() {}

    private static RecordedUnit unit() {
        RecordedUnit unit = RecordedUnit.of(Patient.class);
        unit.in(em -> em.persist(new Patient(1, new Residence("Bern", "Aare"))));
        return unit;
    }

    public static void aNewRowHasTheWholeValue() {
        RecordedUnit unit = RecordedUnit.of(Patient.class);

        assertThat(unit.in(em -> em.persist(new Patient(2, new Residence("Bern", null)))))
                .containsExactly("INSERT shop.patient (id=2, residence=['Bern', null, null])");
        assertThat(unit.in(em -> em.persist(new Patient(3, new Residence(null, null)))))
                .containsExactly("INSERT shop.patient (id=3)");
    }

    public static void changedFieldsAreWrittenAlone() {
        RecordedUnit unit = unit();

        assertThat(unit.in(em -> {
                    Residence residence = em.find(Patient.class, 1).getResidence();
                    residence.setCity("Thun");
                    residence.setFloors(List.of("2"));
                }))
                .endsWith("UPDATE shop.patient SET residence.city='Thun', residence.floors=['2'] WHERE id=1");
        assertThat(unit.in(em -> em.find(Patient.class, 1).getResidence().setStreet(null)))
                .endsWith("UPDATE shop.patient SET residence.street=null WHERE id=1");
        assertThat(unit.in(em -> em.find(Patient.class, 1).getResidence().setCity("Thun")))
                .noneMatch(line -> line.startsWith("UPDATE"));
        assertThat(unit.in(em -> {
                    Patient patient = em.find(Patient.class, 1);
                    assertThat(patient.getResidence().getCity()).isEqualTo("Thun");
                }))
                .hasSize(1);
    }

    public static void anotherValueIsWrittenByItsDifferences() {
        RecordedUnit unit = unit();

        assertThat(unit.in(em -> em.find(Patient.class, 1).setResidence(new Residence("Bern", "Rhein"))))
                .endsWith("UPDATE shop.patient SET residence.street='Rhein' WHERE id=1");
        assertThat(unit.in(em -> em.find(Patient.class, 1).setResidence(null)))
                .endsWith("UPDATE shop.patient SET residence.city=null, residence.street=null WHERE id=1");
        assertThat(unit.in(em ->
                        assertThat(em.find(Patient.class, 1).getResidence()).isNull()))
                .hasSize(1);
        assertThat(unit.in(em -> em.find(Patient.class, 1).setContact(new Contact("a@b", null))))
                .endsWith("UPDATE shop.patient SET contact.mail='a@b' WHERE id=1");
        assertThat(unit.in(em -> em.find(Patient.class, 1).setContact(new Contact("a@b", "7"))))
                .endsWith("UPDATE shop.patient SET contact.phone='7' WHERE id=1");
    }

    public static void whatIsFrozenIsWrittenAsAWhole() {
        RecordedUnit unit = unit();
        unit.in(em -> em.find(Patient.class, 1).setBirthplace(new Residence("Rom", null)));

        assertThat(unit.in(em -> em.find(Patient.class, 1).getBirthplace().setStreet("Via")))
                .endsWith("UPDATE shop.patient SET birthplace=['Rom', null, 'Via'] WHERE id=1");
    }

    public static void anInstanceThatWasNotReadWritesAll() {
        RecordedUnit unit = unit();
        EntityStore store = unit.factory().unwrap(EntityStore.class);
        unit.log();
        store.update(new Patient(1, new Residence("Rom", null)));

        assertThat(unit.log())
                .containsExactly("UPDATE shop.patient SET birthplace=null, contact=null, residence=['Rom', null, null]"
                        + " WHERE id=1 IF EXISTS");
    }
}
