// SPDX-License-Identifier: Apache-2.0
package io.ringway.life;

import io.ringway.Problem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.metadata.ContainerDescriptor;
import jakarta.validation.metadata.MethodDescriptor;
import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Jakarta Validation at calls of methods (Jakarta Validation 3.1, 4.6). Loaded only where its API is. */
final class ExecutableConstraints implements MethodValidation {
    private final Validator validator;

    ExecutableConstraints(Validator validator) {
        this.validator = validator;
    }

    @Override
    public Constrained constrained(Class<?> type, Method method) {
        MethodDescriptor found = validator
                .getConstraintsForClass(type)
                .getConstraintsForMethod(method.getName(), method.getParameterTypes());
        if (found == null) {
            return Constrained.NOTHING;
        }
        boolean result = found.hasConstrainedReturnValue() || hasElements(found.getReturnValueDescriptor());
        if (found.hasConstrainedParameters()
                || found.getParameterDescriptors().stream().anyMatch(ExecutableConstraints::hasElements)) {
            return result ? Constrained.BOTH : Constrained.PARAMETERS;
        }
        return result ? Constrained.RESULT : Constrained.NOTHING;
    }

    /** Whether there are constraints on type arguments, which a method has without being called constrained for them. */
    private static boolean hasElements(ContainerDescriptor type) {
        return !type.getConstrainedContainerElementTypes().isEmpty();
    }

    @Override
    public void checkArguments(Object instance, Method method, @Nullable Object[] arguments) {
        Set<ConstraintViolation<Object>> violations =
                validator.forExecutables().validateParameters(instance, method, arguments);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(
                    Problem.of("RW-2035", "The arguments are not valid: " + text(violations))
                            .at(place(method))
                            .because("Nothing was sent")
                            .fix("Correct the arguments, or the constraints of the method")
                            .text(),
                    violations);
        }
    }

    @Override
    public void checkResult(Object instance, Method method, @Nullable Object result) {
        Set<ConstraintViolation<Object>> violations =
                validator.forExecutables().validateReturnValue(instance, method, result);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(
                    Problem.of("RW-2036", "The result is not valid: " + text(violations))
                            .at(place(method))
                            .because("What the method does was done")
                            .fix("Correct what is stored, or the constraints of the method")
                            .text(),
                    violations);
        }
    }

    private static String place(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private static String text(Set<ConstraintViolation<Object>> violations) {
        return violations.stream()
                .map(violation -> (path(violation.getPropertyPath()) + " " + violation.getMessage()).strip())
                .sorted()
                .collect(Collectors.joining("; "));
    }

    /** Without the method, which the message names. */
    private static String path(Path path) {
        StringJoiner names = new StringJoiner(".");
        Iterator<Path.Node> nodes = path.iterator();
        nodes.next();
        nodes.forEachRemaining(node -> names.add(node.toString()));
        return names.toString();
    }
}
