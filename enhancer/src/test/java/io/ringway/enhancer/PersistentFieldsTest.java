// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.contract.Account;
import io.ringway.contract.Address;
import io.ringway.contract.Car;
import io.ringway.contract.Country;
import io.ringway.contract.Ledger;
import io.ringway.contract.Point;
import io.ringway.contract.SavingsAccount;
import io.ringway.contract.Ticket;
import io.ringway.contract.Vehicle;
import io.ringway.contract.Wide;
import jakarta.persistence.AccessType;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.pool.TypePool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PersistentFieldsTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                Vehicle.class,
                Car.class,
                Ticket.class,
                Account.class,
                SavingsAccount.class,
                Ledger.class,
                Wide.class,
                Address.class,
                Country.class,
                Point.class,
                Shapes.FinalEntity.class,
                Shapes.BelowFinalField.class,
                Shapes.NoField.class,
                Shapes.PartOfBase.class,
                Shapes.WiderPart.class,
                Shapes.Mixed.class,
                Shapes.FieldsWithOneProperty.class,
                Shapes.ByGetters.class
            })
    void aLoadedClassAndItsClassFileGiveTheSame(Class<?> type) {
        TypePool pool = TypePool.Default.of(ClassFileLocator.ForClassLoader.of(type.getClassLoader()));
        PersistentFields built =
                PersistentFields.of(pool.describe(type.getName()).resolve(), MappedClasses.NONE);
        PersistentFields loaded = PersistentFields.of(type);
        assertThat(loaded.attributes()).isNotEmpty().isEqualTo(built.attributes());
        assertThat(loaded.refusal()).isEqualTo(built.refusal());
    }

    @Test
    void ordinalsAreSuperclassFirstThenByName() {
        assertThat(PersistentFields.of(Ticket.class).names()).containsExactly("key", "prices", "title");
        assertThat(PersistentFields.of(Shapes.WiderPart.class).names()).containsExactly("first", "second");
        assertThat(PersistentFields.of(Shapes.OfBase.class).attributes())
                .extracting(PersistentFields.Attribute::declaringClass)
                .containsExactly(Shapes.Base.class.getName(), Shapes.OfBase.class.getName());
    }

    @Test
    void theOutermostPlacementOfAnnotationsDecidesTheAccess() {
        PersistentFields mixed = PersistentFields.of(Shapes.Mixed.class);
        assertThat(mixed.names()).containsExactly("inherited", "id", "name");
        assertThat(mixed.attributes()).allMatch(attribute -> attribute.access() == AccessType.FIELD);
    }

    @Test
    void accessOnAGetterMakesAPropertyOfAFieldEntity() {
        PersistentFields fields = PersistentFields.of(Shapes.FieldsWithOneProperty.class);
        assertThat(fields.names()).containsExactly("id", "plain", "text");
        assertThat(fields.attributes())
                .extracting(PersistentFields.Attribute::access)
                .containsExactly(AccessType.FIELD, AccessType.FIELD, AccessType.PROPERTY);
        assertThat(fields.refusal()).isEmpty();
    }

    @Test
    void aPropertyIsAPublicOrProtectedGetterWithItsSetter() {
        assertThat(PersistentFields.of(Shapes.ByGetters.class).names()).containsExactly("active", "id");
        assertThat(PersistentFields.of(Account.class).names()).containsExactly("URL", "memo", "number", "open");
    }

    @Test
    void aPropertyKnowsItsField() {
        PersistentFields.Attribute open =
                PersistentFields.of(SavingsAccount.class).attributes().get(3);
        assertThat(open.name()).isEqualTo("open");
        assertThat(open.declaringClass()).isEqualTo(Account.class.getName());
        assertThat(open.access()).isEqualTo(AccessType.PROPERTY);
        assertThat(open.field().getDescriptor()).isEqualTo("Z");
    }
}
