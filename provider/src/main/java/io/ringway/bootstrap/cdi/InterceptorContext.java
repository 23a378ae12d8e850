// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanContainer;
import org.jspecify.annotations.Nullable;

/**
 * What the interceptors of one repository are made and destroyed with. A dependent bean: what makes beans for a build compatible
 * extension is given no creational context, but the dependent beans that it looks up end with the one that it makes.
 */
final class InterceptorContext {
    private @Nullable CreationalContext<?> context;

    /** @param bean of the repository, which interceptors may inject as the intercepted one; null when it is not known */
    CreationalContext<?> open(BeanContainer beans, @Nullable Bean<?> bean) {
        CreationalContext<?> opened = beans.createCreationalContext(bean);
        context = opened;
        return opened;
    }

    void close() {
        if (context != null) {
            context.release();
        }
    }
}
