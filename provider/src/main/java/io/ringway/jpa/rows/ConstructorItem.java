// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.rows;

import io.ringway.Problem;
import io.ringway.RingwayException;
import io.ringway.mapping.EntityModel;
import io.ringway.spi.NativeStatement;
import io.ringway.spi.RowReader;
import jakarta.persistence.ConstructorResult;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An object that a constructor makes of columns; an entity is as the application had made it.
 *
 * @param arguments of the types that the constructor takes, boxed
 */
record ConstructorItem(Constructor<?> constructor, List<ColumnItem> arguments) implements RowItem {

    /**
     * @param mapping the name of the result set mapping
     * @throws IllegalArgumentException RW-1523, when no constructor can be called, or it is not clear which
     */
    static ConstructorItem of(String mapping, ConstructorResult result, EntityModel model) {
        Constructor<?> constructor = RowConstructors.find(mapping, result);
        List<ColumnItem> arguments = new ArrayList<>();
        Class<?>[] parameters = constructor.getParameterTypes();
        for (int i = 0; i < parameters.length; i++) {
            arguments.add(new ColumnItem(
                    mapping,
                    result.columns()[i].name(),
                    RowConstructors.argument(parameters[i], ColumnItem.typeOf(result.columns()[i])),
                    model));
        }
        return new ConstructorItem(constructor, List.copyOf(arguments));
    }

    @Override
    public Class<?> type() {
        return constructor.getDeclaringClass();
    }

    @Override
    public Function<RowReader, @Nullable Object> reader(NativeStatement statement) {
        List<Function<RowReader, @Nullable Object>> readers = new ArrayList<>();
        arguments.forEach(argument -> readers.add(argument.reader(statement)));
        return row -> {
            @Nullable Object[] values = new Object[readers.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = readers.get(i).apply(row);
                if (values[i] == null && constructor.getParameterTypes()[i].isPrimitive()) {
                    throw nullPrimitive(i);
                }
            }
            return make(values);
        };
    }

    private Object make(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw failed(e.getCause() == null ? e : e.getCause());
        } catch (ReflectiveOperationException e) {
            throw failed(e);
        }
    }

    private RingwayException failed(Throwable cause) {
        return new RingwayException(
                Problem.of("RW-1528", "A constructor of a result set mapping failed: " + cause)
                        .at(constructor.toString()),
                cause);
    }

    private RingwayException nullPrimitive(int index) {
        ColumnItem argument = arguments.get(index);
        return new RingwayException(
                Problem.of("RW-1527", "The column '" + argument.column() + "' is null, and a constructor takes it")
                        .at(argument.mapping() + ", " + constructor)
                        .because("A " + constructor.getParameterTypes()[index] + " cannot be null")
                        .fix("Declare the parameter as an object"));
    }
}
