// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import io.ringway.bootstrap.cdi.Intercepted.Noted;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.Vetoed;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Named;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Repositories whose annotations say which beans they are. */
final class Described {
    private Described() {}

    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Side {
        String value();
    }

    static final class SideLiteral extends AnnotationLiteral<Side> implements Side {
        private final String value;

        SideLiteral(String value) {
            this.value = value;
        }

        @Override
        public String value() {
            return value;
        }
    }

    @Named
    @ApplicationScoped
    @Stereotype
    @Retention(RetentionPolicy.RUNTIME)
    @interface Shared {}

    @Repository
    @Side("left")
    public interface LeftCarts extends CrudRepository<Cart, String> {}

    @Repository
    @Named("garage")
    public interface NamedCarts extends CrudRepository<Cart, String> {}

    @Repository
    @Shared
    public interface SharedCarts extends CrudRepository<Cart, String> {}

    @Repository
    @RequestScoped
    @Shared
    @Noted
    public interface RequestedCarts extends CrudRepository<Cart, String> {
        default String plain() {
            return "plain";
        }
    }

    @Repository
    @ApplicationScoped
    @RequestScoped
    public interface ScopedTwice extends CrudRepository<Cart, String> {}

    @Repository
    @Vetoed
    public interface NoBean extends CrudRepository<Cart, String> {}
}
