// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.data.repository.By;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Save;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.util.Nonbinding;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.io.IOException;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Repositories with interceptors, and these. */
final class Intercepted {
    private Intercepted() {}

    @Inherited
    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface Noted {
        @Nonbinding
        String value() default "";
    }

    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface Answered {}

    /** Brings another one. */
    @Noted("transitive")
    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface Watched {}

    @Noted("stereotype")
    @Stereotype
    @Retention(RetentionPolicy.RUNTIME)
    @interface Usual {}

    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface SwitchedOff {}

    @InterceptorBinding
    @Repeatable(Tags.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Tag {
        @Nonbinding
        String value();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Tags {
        Tag[] value();
    }

    @Tag("")
    @Interceptor
    @Priority(Interceptor.Priority.APPLICATION)
    public static class TagInterceptor {
        @Inject
        private Journal journal;

        @AroundInvoke
        Object around(InvocationContext context) throws Exception {
            context.getInterceptorBindings(Tag.class).stream()
                    .map(Tag::value)
                    .sorted()
                    .forEach(journal::note);
            return context.proceed();
        }
    }

    /** Notes the method, its binding and its arguments. */
    @Noted
    @Interceptor
    @Priority(Interceptor.Priority.APPLICATION)
    public static class NotingInterceptor {
        @Inject
        private Journal journal;

        @Inject
        private Held held;

        @AroundInvoke
        Object around(InvocationContext context) throws Exception {
            String noted = context.getInterceptorBinding(Noted.class).value();
            journal.note(noted + ":" + context.getMethod().getName() + Arrays.deepToString(context.getParameters()));
            context.getContextData().put("noted", noted);
            return context.proceed();
        }
    }

    /** Is called within the first one, and answers what the call is made with. */
    @Answered
    @Interceptor
    @Priority(Interceptor.Priority.APPLICATION + 1)
    public static class AnsweringInterceptor {
        static Answer answer = InvocationContext::proceed;

        @Inject
        private Journal journal;

        @AroundInvoke
        Object around(InvocationContext context) throws Exception {
            journal.note("answer after " + context.getContextData().get("noted"));
            return answer.to(context);
        }
    }

    /** What an interceptor has of its own. */
    @Dependent
    public static class Held {
        static int destroyed;

        @PreDestroy
        void end() {
            destroyed++;
        }
    }

    interface Answer {
        Object to(InvocationContext context) throws Exception;
    }

    @Repository
    @Noted("interface")
    public interface Garage extends CrudRepository<Cart, String> {
        @Answered
        @Find
        List<Cart> of(@By("code") String code);

        @Override
        @Save
        @Answered
        @Noted("own")
        <S extends Cart> S save(S cart);

        @Answered
        default long count(long first, int... more) {
            return first + more.length;
        }

        @Answered
        default int[] sizes(String[] names) throws IOException {
            if (names.length == 0) {
                throw new IOException("none");
            }
            return Arrays.stream(names).mapToInt(String::length).toArray();
        }

        @Answered
        default void nothing() {}

        default String twice(String text) {
            return once(text) + once(text);
        }

        default String once(String text) {
            return text;
        }
    }

    /** A method that all of a kind have, with the types of each. */
    public interface Kind<E, K> {
        @Noted("kind")
        default K key(E element, K key) {
            return key;
        }

        @Find
        Optional<E> findById(@By(By.ID) K key);
    }

    @Repository
    @Usual
    public interface OfStereotype extends Kind<Cart, String> {
        @Watched
        default String watched() {
            return "watched";
        }

        @Override
        @Find
        @Noted("specific")
        Optional<Cart> findById(@By(By.ID) String key);

        default String plain() {
            return "plain";
        }
    }

    @Noted("parent")
    @Answered
    public interface Parent {}

    @Repository
    public interface Child extends Parent, CrudRepository<Cart, String> {
        default String plain() {
            return "plain";
        }
    }

    @Repository
    public interface Tagged extends CrudRepository<Cart, String> {
        @Tag("one")
        @Tag("two")
        default String plain() {
            return "plain";
        }
    }

    @Repository
    @SwitchedOff
    public interface WithoutAny extends CrudRepository<Cart, String> {}
}
