// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import io.ringway.examples.guide.CdiGuideIT.Parcel;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The interceptors of docs/guide/cdi.md, in OpenWebBeans, with the transactions of Narayana. */
@ExtendWith(DevCassandraExtension.class)
class InterceptorsGuideIT {
    @RegisterExtension
    final OwnApplication application = new OwnApplication();

    private EntityManagerFactory unit;
    private SeContainer container;
    private Parcels parcels;

    @BeforeEach
    void open(DevCassandra node, @DevKeyspace String keyspace) {
        BeanPopulator.getDefaultInstance(ObjectStoreEnvironmentBean.class).setObjectStoreDir("target/transaction-logs");
        unit = new PersistenceConfiguration("post")
                .provider("io.ringway.bootstrap.RingwayPersistenceProvider")
                .managedClass(Parcel.class)
                .transactionType(PersistenceUnitTransactionType.JTA)
                .property("ringway.connections.main.contact-points", node.contactPoint())
                .property("ringway.connections.main.keyspace", keyspace)
                .property("jakarta.persistence.schema-generation.database.action", "create")
                .createEntityManagerFactory();
        container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(Parcels.class, AuditInterceptor.class, Audit.class)
                .addBeanClasses(Exports.class, HoldingInterceptor.class, Held.class)
                .initialize();
        parcels = container.select(Parcels.class).get();
    }

    @AfterEach
    void close() {
        if (container.isRunning()) {
            container.close();
        }
        unit.close();
    }

    @Test
    void transactionsOfMethodsCommit() {
        parcels.replace("none", "P-1");

        assertThat(parcels.findById("P-1")).isPresent();
    }

    @Test
    void transactionsOfMethodsThatFailAreRolledBack() {
        assertThatThrownBy(() -> parcels.replace("", "P-2")).isInstanceOf(IllegalArgumentException.class);

        assertThat(parcels.findById("P-2")).isEmpty();
    }

    @Test
    void ownInterceptorsAreCalledAroundInheritedMethodsToo() {
        Audit audit = container.select(Audit.class).get();
        parcels.insert(new Parcel("P-3"));
        parcels.findById("P-3");
        parcels.replace("P-3", "P-4");

        assertThat(audit.calls()).containsExactly("insert", "findById", "replace");
    }

    @Test
    void checkedExceptionsAreNotWrapped() {
        assertThatThrownBy(() -> container.select(Exports.class).get().export("nowhere"))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("nowhere");
    }

    @Test
    void stereotypesAndBindingsBringBindings() {
        assertThatThrownBy(() -> container.select(Exports.class).get().export("nowhere"))
                .isInstanceOf(IOException.class);

        assertThat(container.select(Audit.class).get().calls()).containsExactly("export");
    }

    @Test
    void whatInterceptorsHaveIsDestroyedWithTheRepository() {
        int before = Held.destroyed;
        container.select(Exports.class).get().findById("P-6");
        container.close();

        assertThat(Held.destroyed).isEqualTo(before + 1);
    }

    // tag::intercepted
    @Repository
    @Audited
    public interface Parcels extends CrudRepository<Parcel, String> {
        EntityManager entityManager();

        @Transactional
        default void replace(String from, String to) {
            EntityManager em = entityManager();
            em.persist(new Parcel(to));
            Parcel old = em.find(Parcel.class, from);
            if (old != null) {
                em.remove(old);
            }
        }
    }
    // end::intercepted

    // tag::binding
    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Audited {}
    // end::binding

    // tag::interceptor
    @Audited
    @Interceptor
    @Priority(Interceptor.Priority.APPLICATION)
    public static class AuditInterceptor {
        @Inject
        private Audit audit;

        @AroundInvoke
        Object call(InvocationContext context) throws Exception {
            audit.note(context.getMethod().getName());
            return context.proceed();
        }
    }
    // end::interceptor

    @ApplicationScoped
    public static class Audit {
        private final List<String> calls = new ArrayList<>();

        void note(String call) {
            calls.add(call);
        }

        List<String> calls() {
            return calls;
        }
    }

    @Repository
    @Exporting
    public interface Exports extends CrudRepository<Parcel, String> {
        default void export(String file) throws IOException {
            throw new IOException(file);
        }
    }

    @Holding
    @Stereotype
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Exporting {}

    @Audited
    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Holding {}

    @Holding
    @Interceptor
    @Priority(Interceptor.Priority.APPLICATION)
    public static class HoldingInterceptor {
        @Inject
        private Held held;

        @AroundInvoke
        Object call(InvocationContext context) throws Exception {
            return context.proceed();
        }
    }

    @Dependent
    public static class Held {
        static int destroyed;

        @PreDestroy
        void end() {
            destroyed++;
        }
    }
}
