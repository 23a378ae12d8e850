// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Defines the contract's classes anew, from class files that a host has had in its hands. */
final class ContractLoader extends ClassLoader {
    private final Host host;

    /** What a host makes of a class file. */
    interface Host {
        /** Null to leave the class as it is. */
        byte[] enhance(ClassLoader loader, String name, byte[] classFile) throws IOException;
    }

    ContractLoader(Host host) {
        super(ContractLoader.class.getClassLoader());
        this.host = host;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith("io.ringway.contract.")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) {
        try {
            byte[] plain = classFile(name);
            byte[] enhanced = host.enhance(this, name, plain);
            byte[] classFile = enhanced == null ? plain : enhanced;
            return defineClass(name, classFile, 0, classFile.length);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static byte[] classFile(String name) throws IOException {
        try (InputStream in = ContractLoader.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
            return in.readAllBytes();
        }
    }
}
