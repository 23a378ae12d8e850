// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import jakarta.persistence.spi.PersistenceUnitInfo;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a container's unit. Any list, mode or loader may be null: some containers leave out what they have not got. */
final class ContainerUnit {
    private ContainerUnit() {}

    static UnitBuilder read(PersistenceUnitInfo info, ClassLoader fallback) {
        String name = String.valueOf(info.getPersistenceUnitName());
        String place = "the container's persistence unit '" + name + "'";
        UnitBuilder unit = new UnitBuilder(name, place, Objects.requireNonNullElse(info.getClassLoader(), fallback));
        unit.rootUrl = info.getPersistenceUnitRootUrl();
        unit.provider = info.getPersistenceProviderClassName();
        orEmpty(info.getManagedClassNames()).forEach(type -> unit.classes.add(new Listed(type, place)));
        orEmpty(info.getMappingFileNames()).forEach(file -> unit.mappingFiles.add(new Listed(file, place)));
        for (URL jar : orEmpty(info.getJarFileUrls())) {
            unit.jarFiles.add(new Listed(jar.toString(), place));
        }
        unit.excludeUnlisted = info.excludeUnlistedClasses();
        unit.transactionType = transactionType(info);
        unit.sharedCacheMode = Objects.requireNonNullElse(info.getSharedCacheMode(), unit.sharedCacheMode);
        unit.validationMode = Objects.requireNonNullElse(info.getValidationMode(), unit.validationMode);
        unit.properties = UnitProperties.of(info.getProperties(), place);
        unit.addTransformer = info::addTransformer;
        return unit;
    }

    private static TransactionType transactionType(PersistenceUnitInfo info) {
        Enum<?> type = info.getTransactionType();
        return type == null ? TransactionType.JTA : TransactionType.valueOf(type.name());
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
