// SPDX-License-Identifier: Apache-2.0
package io.ringway.life;

import io.ringway.Problem;
import io.ringway.mapping.EntityModel;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Jakarta Validation at the events of entities (Jakarta Persistence 3.2, 3.7). Loaded only where its API is. */
public final class BeanValidation implements EntityValidation {
    private final ValidatorFactory factory;
    private final boolean owned;
    private final Validator validator;
    private final Map<LifeEvent, Class<?>[]> groups;

    /**
     * @param owned whether the factory is closed with the unit
     * @param groups those that are validated before each event; no entry for none
     */
    public BeanValidation(
            ValidatorFactory factory, boolean owned, Map<LifeEvent, Class<?>[]> groups, EntityModel model) {
        this.factory = factory;
        this.owned = owned;
        this.groups = Map.copyOf(groups);
        this.validator = factory.usingContext()
                .traversableResolver(new LoadedAttributes(model))
                .addValueExtractor(new StageExtractor())
                .getValidator();
    }

    @Override
    public boolean concerns(Class<?> entity, LifeEvent event) {
        return groups.containsKey(event)
                && validator.getConstraintsForClass(entity).isBeanConstrained();
    }

    @Override
    public void validate(LifeEvent event, Object entity) {
        Set<ConstraintViolation<Object>> violations =
                validator.validate(entity, Objects.requireNonNull(groups.get(event)));
        if (!violations.isEmpty()) {
            String each = violations.stream()
                    .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                    .sorted()
                    .collect(Collectors.joining("; "));
            throw new ConstraintViolationException(
                    Problem.of("RW-1345", "The instance is not valid: " + each)
                            .at(entity.getClass().getSimpleName() + ", "
                                    + event.annotation().getSimpleName())
                            .because("Nothing was sent")
                            .fix("Correct the instance, or the constraints of its class")
                            .text(),
                    violations);
        }
    }

    @Override
    public MethodValidation methods() {
        return new ExecutableConstraints(validator);
    }

    @Override
    public void close() {
        if (owned) {
            factory.close();
        }
    }
}
