// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi.intercepted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.InterceptionType;
import jakarta.enterprise.inject.spi.Interceptor;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which methods of an interceptor are called, and how. */
class InterceptorInstanceTest {
    private static final InvocationContext NO_CALL = null;

    @Test
    void methodsOfSuperclassesAreFirst() throws Exception {
        List<AroundInvokeMethod> methods = InterceptorInstance.methods(new ByHand(), new Sub());

        List<Object> called = new ArrayList<>();
        for (AroundInvokeMethod method : methods) {
            called.add(method.call(NO_CALL));
        }
        assertThat(called).containsExactly("of the top", "own");
    }

    @Test
    void whatTheyThrowIsNotWrapped() {
        List<AroundInvokeMethod> methods = InterceptorInstance.methods(new ByHand(), new Failing());

        assertThatThrownBy(() -> methods.get(0).call(NO_CALL)).isExactlyInstanceOf(IOException.class);
    }

    @Test
    void interceptorsWithoutSuchMethodsAreAskedThemselves() throws Exception {
        List<AroundInvokeMethod> methods = InterceptorInstance.methods(new ByHand(), new Object());

        assertThat(methods).hasSize(1);
        assertThat(methods.get(0).call(NO_CALL)).isEqualTo("AROUND_INVOKE by hand");
    }

    static class Top {
        @AroundInvoke
        private Object around(InvocationContext context) {
            return "of the top";
        }
    }

    static class Middle extends Top {
        @AroundInvoke
        Object overridden(InvocationContext context) {
            return "never";
        }
    }

    static class Sub extends Middle {
        @Override
        Object overridden(InvocationContext context) {
            return "no interceptor method";
        }

        @AroundInvoke
        Object around(InvocationContext context) {
            return "own";
        }
    }

    static class Failing {
        @AroundInvoke
        Object around(InvocationContext context) throws IOException {
            throw new IOException("wrong");
        }
    }

    /** One that an extension has made. */
    private static final class ByHand implements Interceptor<Object> {
        @Override
        public Object intercept(InterceptionType type, Object instance, InvocationContext context) {
            return type + " by hand";
        }

        @Override
        public Set<Annotation> getInterceptorBindings() {
            return Set.of();
        }

        @Override
        public boolean intercepts(InterceptionType type) {
            return type == InterceptionType.AROUND_INVOKE;
        }

        @Override
        public Class<?> getBeanClass() {
            return Object.class;
        }

        @Override
        public Set<InjectionPoint> getInjectionPoints() {
            return Set.of();
        }

        @Override
        public Object create(CreationalContext<Object> context) {
            return new Object();
        }

        @Override
        public void destroy(Object instance, CreationalContext<Object> context) {
            context.release();
        }

        @Override
        public Set<Type> getTypes() {
            return Set.of(Object.class);
        }

        @Override
        public Set<Annotation> getQualifiers() {
            return Set.of();
        }

        @Override
        public Class<? extends Annotation> getScope() {
            return Dependent.class;
        }

        @Override
        public String getName() {
            return null;
        }

        @Override
        public Set<Class<? extends Annotation>> getStereotypes() {
            return Set.of();
        }

        @Override
        public boolean isAlternative() {
            return false;
        }
    }
}
