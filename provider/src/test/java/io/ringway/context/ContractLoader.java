// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.context.contract.Scenarios;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Defines the contract's classes anew, from class files that a host has had in its hands. */
final class ContractLoader extends ClassLoader {
    private static final String PACKAGE = Scenarios.class.getPackageName() + ".";

    private final Host host;

    /** What a host makes of a class file. */
    interface Host {
        /** Null to leave the class as it is. */
        byte @Nullable [] enhance(ClassLoader loader, String name, byte[] classFile) throws Exception;
    }

    ContractLoader(Host host) {
        super(ContractLoader.class.getClassLoader());
        this.host = host;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(PACKAGE)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] plain = in.readAllBytes();
            byte[] enhanced = host.enhance(this, name, plain);
            byte[] classFile = enhanced == null ? plain : enhanced;
            return defineClass(name, classFile, 0, classFile.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(name, e);
        }
    }
}
