// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.evaluate;

import io.ringway.Problem;
import io.ringway.RingwayException;
import io.ringway.plan.read.Expression;
import io.ringway.query.typed.ConstructionTerm;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes an object of each row (Jakarta Persistence 3.2, 4.9.2). */
final class Construction {
    private Construction() {}

    static Expression compile(ConstructionTerm term, List<Expression> arguments) {
        Constructor<?> constructor = term.constructor();
        Class<?>[] types = constructor.getParameterTypes();
        MethodHandle make = handle(constructor);
        Expression[] each = arguments.toArray(Expression[]::new);
        return (frame, given) -> {
            @Nullable Object[] values = new Object[each.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = Widening.widen(each[i].value(frame, given), boxed(types[i]));
                if (values[i] == null && types[i].isPrimitive()) {
                    throw new RingwayException(
                            Problem.of("RW-1905", "Argument " + (i + 1) + " of a constructor is null")
                                    .at(constructor.toString())
                                    .because("It is a " + types[i] + ", which cannot be null")
                                    .fix("Declare it as an object, or give COALESCE a value for null"));
                }
            }
            return invoke(make, values, constructor);
        };
    }

    private static MethodHandle handle(Constructor<?> constructor) {
        try {
            return MethodHandles.lookup()
                    .unreflectConstructor(constructor)
                    .asSpreader(Object[].class, constructor.getParameterCount())
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(constructor + " is not accessible", e);
        }
    }

    private static Object invoke(MethodHandle make, @Nullable Object[] values, Constructor<?> constructor) {
        try {
            return (Object) make.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new RingwayException(
                    Problem.of("RW-1906", "A constructor failed: " + e).at(constructor.toString()), e);
        }
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }
}
