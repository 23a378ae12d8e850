// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.generated;

import io.ringway.Problem;
import io.ringway.spi.RepositoryOperation;
import jakarta.data.exceptions.MappingException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.function.Function;

/** The loaded class of a repository, from which repositories of any unit are made; or of what stands around one. */
public final class RepositoryClass {
    private static final MethodType CONSTRUCTOR = MethodType.methodType(void.class, RepositoryOperation[].class);

    private final Class<?> repository;
    private final MethodHandle constructor;

    private RepositoryClass(Class<?> repository, MethodHandle constructor) {
        this.repository = repository;
        this.constructor = constructor;
    }

    /**
     * The class of an interface: one that was generated before, perhaps when the application was built, else a new one beside the
     * interface.
     *
     * @throws MappingException RW-2001, when its module is closed
     */
    public static RepositoryClass of(Class<?> repository) {
        return load(repository, RepositoryCode.nameOf(repository), RepositoryCode::of);
    }

    /**
     * The class of what stands around a repository. Its operations are in the order of {@link
     * io.ringway.data.declared.CallableMethod#of}; a {@link DirectCall} is one of them.
     *
     * @throws MappingException RW-2001, when the module of the interface is closed
     */
    public static RepositoryClass around(Class<?> repository) {
        return load(repository, RepositoryCode.nameOfAround(repository), RepositoryCode::around);
    }

    private static RepositoryClass load(Class<?> repository, String name, Function<Class<?>, byte[]> code) {
        try {
            MethodHandles.Lookup beside = beside(repository);
            Class<?> type = existing(repository, name, code, beside);
            return new RepositoryClass(repository, beside.findConstructor(type, CONSTRUCTOR));
        } catch (IllegalAccessException closed) {
            throw new MappingException(
                    Problem.of("RW-2001", "The package of a repository is closed")
                            .at(repository.getName())
                            .because(
                                    "Its module does not open the package, and the class that implements it stands there")
                            .fix("Write 'opens " + repository.getPackageName() + "' in the module declaration")
                            .text(),
                    closed);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    static MethodHandles.Lookup beside(Class<?> repository) throws IllegalAccessException {
        return MethodHandles.privateLookupIn(repository, MethodHandles.lookup());
    }

    private static Class<?> existing(
            Class<?> repository, String name, Function<Class<?>, byte[]> code, MethodHandles.Lookup beside)
            throws IllegalAccessException {
        ClassLoader loader = repository.getClassLoader();
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException missing) {
            try {
                return beside.defineClass(code.apply(repository));
            } catch (LinkageError raced) {
                return another(name, loader, raced);
            }
        }
    }

    /** What another thread has defined meanwhile. */
    private static Class<?> another(String name, ClassLoader loader, Throwable raced) {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The class " + name + " cannot be defined", raced);
        }
    }

    /** A repository with these operations, in the order of its methods. */
    public Object instance(List<RepositoryOperation> operations) {
        try {
            return constructor.invoke(operations.toArray(new RepositoryOperation[0]));
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("The class of " + repository.getName() + " cannot be instantiated", e);
        }
    }
}
