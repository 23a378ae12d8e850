// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.generated;

import io.ringway.data.declared.RepositoryInterface;
import io.ringway.spi.RepositoryOperation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.modifier.FieldManifestation;
import net.bytebuddy.description.modifier.TypeManifestation;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.dynamic.scaffold.subclass.ConstructorStrategy;
import net.bytebuddy.implementation.DefaultMethodCall;
import net.bytebuddy.implementation.FieldAccessor;
import net.bytebuddy.implementation.MethodCall;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * Makes the class of a repository: for each method without a body one that calls an operation. It depends on the interface alone,
 * and on nothing that a run knows.
 */
public final class RepositoryGenerator {
    static final String OPERATIONS = "operations";
    private static final String SUFFIX = "_Ringway";
    private static final Advice DEFAULT_METHOD = Advice.to(DefaultMethodScope.class);

    private RepositoryGenerator() {}

    /** The name of the class that implements an interface, in its package. */
    public static String nameOf(Class<?> repository) {
        return repository.getName() + SUFFIX;
    }

    /**
     * The class that implements an interface. Its constructor takes the operations of the methods, in the order of {@link
     * RepositoryInterface#abstractMethods}, and behind them one that begins a call of a default method and gives what ends it.
     */
    public static DynamicType.Unloaded<?> generate(Class<?> repository) {
        DynamicType.Builder<?> type = new ByteBuddy()
                .with(TypeValidation.DISABLED)
                .subclass(Object.class, ConstructorStrategy.Default.NO_CONSTRUCTORS)
                .implement(repository)
                .name(nameOf(repository))
                .modifiers(Visibility.PUBLIC, TypeManifestation.FINAL)
                .defineField(OPERATIONS, RepositoryOperation[].class, Visibility.PRIVATE, FieldManifestation.FINAL)
                .defineConstructor(Modifier.PUBLIC)
                .withParameters(RepositoryOperation[].class)
                .intercept(MethodCall.invoke(objectConstructor())
                        .andThen(FieldAccessor.ofField(OPERATIONS).setsArgumentAt(0)));
        List<Method> methods = RepositoryInterface.abstractMethods(repository);
        for (int i = 0; i < methods.size(); i++) {
            type = type.method(ElementMatchers.is(methods.get(i))).intercept(new OperationCall(i));
        }
        return type.method(ElementMatchers.isDefaultMethod())
                .intercept(DEFAULT_METHOD.wrap(DefaultMethodCall.prioritize(repository)))
                .make();
    }

    private static Constructor<Object> objectConstructor() {
        try {
            return Object.class.getDeclaredConstructor();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
