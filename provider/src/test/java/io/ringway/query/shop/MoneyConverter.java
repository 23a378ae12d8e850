// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.shop;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Money as cents. */
@Converter(autoApply = true)
public final class MoneyConverter implements AttributeConverter<Money, Long> {
    @Override
    @SuppressWarnings("NullAway") // converters take and give null, though the interface does not say so
    public @Nullable Long convertToDatabaseColumn(@Nullable Money money) {
        return money == null ? null : money.cents();
    }

    @Override
    @SuppressWarnings("NullAway")
    public @Nullable Money convertToEntityAttribute(@Nullable Long cents) {
        return cents == null ? null : new Money(cents);
    }
}
