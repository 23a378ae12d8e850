// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.TransformerException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;

/** What a container says of a unit; it loads the unit's classes itself and shows them to the transformers. Data sources throw. */
final class HandMadeContainer implements PersistenceUnitInfo {
    private final List<ClassTransformer> transformers = new ArrayList<>();
    private final String entity;
    private final String packageName;
    private final ClassLoader loader = new Loader();
    private String provider = RingwayPersistenceProvider.class.getName();
    private boolean refusing;

    HandMadeContainer(String entity) {
        this.entity = entity;
        this.packageName = entity.substring(0, entity.lastIndexOf('.') + 1);
    }

    HandMadeContainer refusingTransformers() {
        refusing = true;
        return this;
    }

    HandMadeContainer of(String other) {
        provider = other;
        return this;
    }

    List<ClassTransformer> transformers() {
        return transformers;
    }

    @Override
    public String getPersistenceUnitName() {
        return "contained";
    }

    @Override
    public String getPersistenceProviderClassName() {
        return provider;
    }

    @Override
    public String getScopeAnnotationName() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> getQualifierAnnotationNames() {
        throw new UnsupportedOperationException();
    }

    @Override
    @SuppressWarnings("removal")
    public jakarta.persistence.spi.PersistenceUnitTransactionType getTransactionType() {
        return jakarta.persistence.spi.PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public DataSource getJtaDataSource() {
        throw new IllegalStateException("There is no data source");
    }

    @Override
    public DataSource getNonJtaDataSource() {
        throw new IllegalStateException("There is no data source");
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        return null;
    }

    @Override
    public List<String> getManagedClassNames() {
        return List.of(entity, packageName + "Engine");
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.UNSPECIFIED;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public Properties getProperties() {
        return new Properties();
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.2";
    }

    @Override
    public ClassLoader getClassLoader() {
        return refusing ? HandMadeContainer.class.getClassLoader() : loader;
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        if (refusing) {
            throw new UnsupportedOperationException("This container transforms no classes");
        }
        transformers.add(transformer);
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        throw new IllegalStateException("The temporary class loader is the real one in some containers");
    }

    /** Loads the entity's package anew, through the transformers. */
    private final class Loader extends ClassLoader {
        Loader() {
            super(HandMadeContainer.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(packageName)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? define(name) : loaded;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] classFile = in.readAllBytes();
                for (ClassTransformer transformer : transformers) {
                    byte[] changed = transformer.transform(this, name.replace('.', '/'), null, null, classFile);
                    classFile = changed == null ? classFile : changed;
                }
                return defineClass(name, classFile, 0, classFile.length);
            } catch (IOException | TransformerException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
