// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Problem;
import io.ringway.Using;
import io.ringway.plan.ReadSettings;
import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Parameter;
import jakarta.persistence.TemporalType;
import jakarta.persistence.TypedQuery;
import java.util.Calendar;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The settings of a query: parameters, limits, hints, modes (Jakarta Persistence 3.2, 3.11). */
abstract class QuerySettings<X> implements TypedQuery<X> {

    private final EntityManagerSession session;
    private final QueryParameters parameters;
    private Map<String, Object> hints = Map.of();
    private final CacheModes cacheModes;
    private int maxResults = Integer.MAX_VALUE;
    private int firstResult;
    private @Nullable FlushModeType flushMode;
    private @Nullable Integer timeout;

    QuerySettings(EntityManagerSession session, QueryParameters parameters) {
        this.session = session;
        this.cacheModes = session.cacheModes().copy();
        this.parameters = parameters;
    }

    final QueryParameters parameters() {
        return parameters;
    }

    /** The route that hints name; null when they name none. */
    final @Nullable Using hintedRoute() {
        return Routes.hinted(hints.get(QueryHints.CONNECTION), hints.get(QueryHints.KEYSPACE));
    }

    /** How requests are sent, as hints and the timeout say. */
    final ReadSettings sending() {
        Object millis = timeout != null ? timeout : hints.get(FindHints.TIMEOUT);
        return ReadSettings.sending(
                QueryHints.consistency(hints.get(QueryHints.CONSISTENCY)),
                millis == null ? null : FindHints.milliseconds(millis),
                QueryHints.profile(hints.get(QueryHints.PROFILE)));
    }

    final boolean hasHint(String name) {
        return hints.containsKey(name);
    }

    /** Rows of a page as a hint says; 0 as configured. */
    final int hintedPageSize() {
        Object hinted = hints.get(QueryHints.PAGE_SIZE);
        return hinted == null ? 0 : Integer.parseInt(hinted.toString());
    }

    /** Rows of a page; 0 as configured. */
    final int pageSize() {
        if (hints.containsKey(QueryHints.PAGE_SIZE)) {
            return hintedPageSize();
        }
        return maxResults <= 1_000 && firstResult == 0 ? Math.max(1, maxResults) : 0;
    }

    @Override
    public TypedQuery<X> setMaxResults(int limit) {
        maxResults = operate(() -> requireNotNegative(limit, "maxResults"));
        return this;
    }

    @Override
    public int getMaxResults() {
        return maxResults;
    }

    @Override
    public TypedQuery<X> setFirstResult(int start) {
        firstResult = operate(() -> requireNotNegative(start, "firstResult"));
        return this;
    }

    @Override
    public int getFirstResult() {
        return firstResult;
    }

    @Override
    public TypedQuery<X> setHint(String name, Object value) {
        return operate(() -> {
            QueryHints.check(name, value);
            cacheModes.take(name, value);
            if (hints.isEmpty()) {
                hints = new HashMap<>();
            }
            hints.put(name, value);
            return this;
        });
    }

    @Override
    public Map<String, Object> getHints() {
        return Map.copyOf(hints);
    }

    @Override
    public <T> TypedQuery<X> setParameter(Parameter<T> parameter, @Nullable T value) {
        return operate(() -> {
            parameters.bind(parameter, value);
            return this;
        });
    }

    @Override
    public TypedQuery<X> setParameter(String name, @Nullable Object value) {
        return operate(() -> {
            parameters.bind(name, value);
            return this;
        });
    }

    @Override
    public TypedQuery<X> setParameter(int position, @Nullable Object value) {
        return operate(() -> {
            parameters.bind(position, value);
            return this;
        });
    }

    @Override
    @Deprecated
    public TypedQuery<X> setParameter(Parameter<Calendar> parameter, Calendar value, TemporalType type) {
        return setParameter(parameter, value);
    }

    @Override
    @Deprecated
    public TypedQuery<X> setParameter(Parameter<Date> parameter, Date value, TemporalType type) {
        return setParameter(parameter, value);
    }

    @Override
    @Deprecated
    public TypedQuery<X> setParameter(String name, Calendar value, TemporalType type) {
        return setParameter(name, value);
    }

    @Override
    @Deprecated
    public TypedQuery<X> setParameter(String name, Date value, TemporalType type) {
        return setParameter(name, value);
    }

    @Override
    @Deprecated
    public TypedQuery<X> setParameter(int position, Calendar value, TemporalType type) {
        return setParameter(position, value);
    }

    @Override
    @Deprecated
    public TypedQuery<X> setParameter(int position, Date value, TemporalType type) {
        return setParameter(position, value);
    }

    @Override
    public Set<Parameter<?>> getParameters() {
        return parameters.all();
    }

    @Override
    public Parameter<?> getParameter(String name) {
        return parameters.named(name);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Parameter<T> getParameter(String name, Class<T> type) {
        return (Parameter<T>) parameters.named(name);
    }

    @Override
    public Parameter<?> getParameter(int position) {
        return parameters.positional(position);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Parameter<T> getParameter(int position, Class<T> type) {
        return (Parameter<T>) parameters.positional(position);
    }

    @Override
    public boolean isBound(Parameter<?> parameter) {
        return operate(() -> parameters.isBound(parameter));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T getParameterValue(Parameter<T> parameter) {
        return (T) parameters.value(parameter);
    }

    @Override
    public @Nullable Object getParameterValue(String name) {
        return parameters.value(name);
    }

    @Override
    public @Nullable Object getParameterValue(int position) {
        return parameters.value(position);
    }

    @Override
    public TypedQuery<X> setFlushMode(FlushModeType mode) {
        flushMode = mode;
        return this;
    }

    @Override
    public FlushModeType getFlushMode() {
        return flushMode == null ? session.flushMode() : flushMode;
    }

    /** Native queries have no lock mode (Jakarta Persistence 3.2, 3.11.13). */
    @Override
    public TypedQuery<X> setLockMode(LockModeType mode) {
        return operate(() -> {
            throw Unsupported.lockModeOfNativeQuery();
        });
    }

    @Override
    public LockModeType getLockMode() {
        throw Unsupported.lockModeOfNativeQuery();
    }

    @Override
    public TypedQuery<X> setCacheRetrieveMode(CacheRetrieveMode mode) {
        cacheModes.retrieve(mode);
        return this;
    }

    @Override
    public TypedQuery<X> setCacheStoreMode(CacheStoreMode mode) {
        cacheModes.store(mode);
        return this;
    }

    @Override
    public CacheRetrieveMode getCacheRetrieveMode() {
        return cacheModes.retrieve();
    }

    @Override
    public CacheStoreMode getCacheStoreMode() {
        return cacheModes.store();
    }

    @Override
    public TypedQuery<X> setTimeout(@Nullable Integer milliseconds) {
        timeout = milliseconds;
        return this;
    }

    @Override
    public @Nullable Integer getTimeout() {
        return timeout;
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return operate(() -> {
            if (type.isInstance(this)) {
                return type.cast(this);
            }
            throw Unwrapping.refusal("Query", type, "RoutedQuery, Query and TypedQuery");
        });
    }

    /**
     * Does what one method is asked for. Where it fails, the transaction can only be rolled back; but not where a method only
     * asks for parameters or the lock mode (Jakarta Persistence 3.2, 3.11.1).
     */
    final <R extends @Nullable Object> R operate(Supplier<R> operation) {
        return session.call(operation);
    }

    private static int requireNotNegative(int value, String setting) {
        if (value < 0) {
            throw new IllegalArgumentException(
                    Problem.of("RW-1509", setting + " is negative: " + value).text());
        }
        return value;
    }
}
