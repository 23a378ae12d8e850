// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import jakarta.data.repository.By;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Save;
import jakarta.interceptor.Interceptors;
import jakarta.transaction.Transactional;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;

/** Repositories that cannot be injected, and some that are not ours. */
final class Refused {
    private Refused() {}

    @Repository(dataStore = "elsewhere")
    public interface Unknown extends CrudRepository<Cart, String> {}

    @Repository
    public interface Misspelt extends CrudRepository<Cart, String> {
        @Find
        List<Cart> ofWheel(@By("wheel") int wheels);
    }

    @Repository(dataStore = "second")
    public interface ByConnection extends CrudRepository<Cart, String> {}

    @Repository(dataStore = "shared")
    public interface ByConnectionOfBoth extends CrudRepository<Cart, String> {}

    @Repository(dataStore = "shop")
    public interface ByUnit extends CrudRepository<Cart, String> {}

    @Repository(provider = "Another")
    public interface OfAnother extends CrudRepository<Cart, String> {}

    @Repository
    public interface OfAnotherKind extends CrudRepository<Document, String> {}

    @Repository
    public interface InTransaction extends CrudRepository<Cart, String> {
        @Save
        @Transactional
        <S extends Cart> S save(S cart);
    }

    @Repository
    public interface NamesInterceptors extends CrudRepository<Cart, String> {
        @Interceptors(Intercepted.NotingInterceptor.class)
        default void nothing() {}
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Entity {}

    @Entity
    public static class Document {}
}
