// SPDX-License-Identifier: Apache-2.0
package io.ringway.connect;

import io.ringway.ConnectionResolver;
import io.ringway.ConnectionUnavailableException;
import io.ringway.NoDefaultConnectionException;
import io.ringway.RingwayException;
import io.ringway.Route;
import io.ringway.UnknownConnectionException;
import io.ringway.Using;
import io.ringway.spi.Datastore;
import io.ringway.spi.ScopeStack;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Decides, before anything is checked or sent, which connection and which keyspace an operation is for, and says why.
 * Safe for use by any number of threads.
 *
 * <p>Only the keyspace of a connection whose specification names none makes it open that connection: the session
 * itself has to be asked, each time, because a session that was handed in may change its keyspace.
 */
public final class Router {
    private final Registry registry;
    private final boolean resolving;
    private final List<EntityRoute> entities;
    private final Rules rules;
    private final RouteErrors errors;
    private final AtomicReferenceArray<@Nullable Usual> usual;
    private final ConcurrentMap<String, ConcurrentMap<String, Placement>> placements = new ConcurrentHashMap<>();

    /**
     * @param entities by their index
     * @param unitConnection the unit property {@code ringway.connection}; null when it is not set
     * @param unitKeyspace the unit property {@code ringway.keyspace}; null when it is not set
     */
    public Router(
            Registry registry,
            List<EntityRoute> entities,
            @Nullable String unitConnection,
            @Nullable String unitKeyspace) {
        this(registry, entities, unitConnection, unitKeyspace, "", null);
    }

    /**
     * @param unit the persistence unit's name, for the resolver
     * @param resolver asked between the scopes and the entity; null when the application has none
     */
    public Router(
            Registry registry,
            List<EntityRoute> entities,
            @Nullable String unitConnection,
            @Nullable String unitKeyspace,
            String unit,
            @Nullable ConnectionResolver resolver) {
        this.registry = registry;
        this.resolving = resolver != null;
        this.entities = List.copyOf(entities);
        this.rules = new Rules(registry, unitConnection, unitKeyspace, unit, resolver);
        this.errors = new RouteErrors(registry);
        this.usual = new AtomicReferenceArray<>(entities.size());
    }

    /**
     * The place of an operation on an entity.
     *
     * @param entity the entity's index
     * @param option the route option of the operation; null when it has none
     * @param view the route of the view or repository it is called on; null when it has none
     * @param home where the managed instance lives; null when there is none
     * @throws NoDefaultConnectionException when nothing places it on a connection
     * @throws UnknownConnectionException when what places it names a connection that does not exist
     * @throws RingwayException when nothing says which keyspace
     * @throws ConnectionUnavailableException when its connection has to be asked for its keyspace and cannot be opened
     */
    public Placement place(int entity, @Nullable Using option, @Nullable Using view, @Nullable Placement home) {
        if (option == null && view == null && home == null && !resolving && ScopeStack.innermost() == null) {
            return usual(entity);
        }
        if (option == null && view == null && home != null && home.belongsTo(registry) && home.registered() != null) {
            return home;
        }
        return decide(new Question(entities.get(entity), option, view, home, null)).placement;
    }

    /** As {@link #place}, for native CQL, which has no entity: only scopes over all entities cover it. */
    public Placement placeNative(@Nullable Using option, @Nullable Using view) {
        return decide(new Question(null, option, view, null, null)).placement;
    }

    /**
     * The place of an operation in a batch.
     *
     * @param entity the entity's index; negative for native CQL
     * @param batch the batch's own route; null when it has none
     */
    public Placement placeInBatch(int entity, @Nullable Using option, @Nullable Placement home, @Nullable Using batch) {
        if (batch == null && entity >= 0) {
            return place(entity, option, null, home);
        }
        return decide(inBatch(entity, option, home, batch)).placement;
    }

    /**
     * The place of the row that another row refers to. It depends on nothing but where that other row is, so that what is
     * written is found again: its own entity's binding; without one the other row's place. A connection of its own has the
     * keyspace that levels 7 and 8 give.
     *
     * @param entity the index of the entity that is referred to
     * @param owner where the row is that refers to it
     */
    public Placement placeReferred(int entity, Placement owner) {
        EntityRoute route = entities.get(entity);
        if (route.connection() == null && route.keyspace() == null) {
            return owner;
        }
        String connection = route.connection() == null ? owner.connection() : route.connection();
        if (connection.equals(owner.connection())) {
            return route.keyspace() == null ? owner : placement(connection, route.keyspace());
        }
        return decide(Question.referred(route)).placement;
    }

    /** The route that {@link #placeInBatch} takes, and why. */
    public Route explainInBatch(int entity, @Nullable Using option, @Nullable Placement home, @Nullable Using batch) {
        return explain(inBatch(entity, option, home, batch));
    }

    /** The route that {@link #place} takes, what decided it, and what would have decided otherwise. */
    public Route explain(int entity, @Nullable Using option, @Nullable Using view, @Nullable Placement home) {
        return explain(new Question(entities.get(entity), option, view, home, null));
    }

    /** The route that {@link #placeNative} takes, what decided it, and what would have decided otherwise. */
    public Route explainNative(@Nullable Using option, @Nullable Using view) {
        return explain(new Question(null, option, view, null, null));
    }

    /** The one object for a place; whether its connection exists is not looked at. */
    public Placement placement(String connection, String keyspace) {
        ConcurrentMap<String, Placement> ofConnection = placements.get(connection);
        if (ofConnection == null) {
            ofConnection = placements.computeIfAbsent(connection, name -> new ConcurrentHashMap<>());
        }
        Placement known = ofConnection.get(keyspace);
        return known != null
                ? known
                : ofConnection.computeIfAbsent(keyspace, name -> new Placement(registry, connection, name));
    }

    private Question inBatch(int entity, @Nullable Using option, @Nullable Placement home, @Nullable Using batch) {
        return new Question(entity < 0 ? null : entities.get(entity), option, null, home, batch);
    }

    private Placement usual(int entity) {
        Usual last = usual.get(entity);
        if (last != null && registry.isCurrent(last.lookup) && last.decided.holds()) {
            return last.decided.placement;
        }
        Lookup lookup = registry.lookup();
        Decided decided = decide(new Question(entities.get(entity), null, null, null, null));
        usual.set(entity, new Usual(lookup, decided));
        return decided.placement;
    }

    private Decided decide(Question question) {
        String name = rules.first(Part.CONNECTION, question);
        if (name == null) {
            throw errors.noConnection(question);
        }
        Registered connection = registered(name, question);
        String keyspace = rules.first(Part.KEYSPACE, question);
        if (keyspace == null) {
            keyspace = connection.keyspace();
        }
        if (keyspace != null) {
            return new Decided(placement(name, keyspace), null);
        }
        return new Decided(placement(name, askForKeyspace(connection, question)), connection.session());
    }

    private Route explain(Question question) {
        List<Voice> connections = rules.all(Part.CONNECTION, question);
        if (connections.isEmpty()) {
            throw errors.noConnection(question);
        }
        Registered connection = registered(connections.get(0).value(), question);
        List<Voice> keyspaces = rules.all(Part.KEYSPACE, question);
        String own = connection.keyspace();
        if (own == null) {
            own = keyspaces.isEmpty() ? askForKeyspace(connection, question) : glance(connection);
        }
        if (own != null) {
            keyspaces.add(Rules.ownKeyspace(connection.name(), own));
        }
        return new Route(
                connection.name(),
                keyspaces.get(0).value(),
                connection.session().spec().profile(),
                Voice.decision(connections),
                Voice.decision(keyspaces));
    }

    private Registered registered(String name, Question question) {
        Registered found = registry.lookup().find(name);
        if (found == null) {
            List<Voice> voices = rules.all(Part.CONNECTION, question);
            throw registry.unknown(name, voices.isEmpty() ? null : voices.get(0).toString());
        }
        return found;
    }

    /** The keyspace that the session is in, for which it is opened when it is not. */
    private String askForKeyspace(Registered connection, Question question) {
        Datastore open = connection.session().glance();
        if (open != null) {
            return keyspace(open, connection, question);
        }
        Lease lease = registry.acquire(connection.name());
        try {
            return keyspace(lease.datastore(), connection, question);
        } finally {
            lease.release();
        }
    }

    private String keyspace(Datastore open, Registered connection, Question question) {
        return open.keyspace().orElseThrow(() -> errors.noKeyspace(question, connection.name()));
    }

    /** A connection is not opened only to say what its keyspace would have been. */
    private static @Nullable String glance(Registered connection) {
        Datastore open = connection.session().glance();
        return open == null ? null : open.keyspace().orElse(null);
    }

    /**
     * A place, and whose session's keyspace it depends on.
     *
     * @param followed null when the keyspace does not depend on a session
     */
    private record Decided(Placement placement, @Nullable Session followed) {

        /** Whether the session, where one was asked, is still in that keyspace. */
        boolean holds() {
            if (followed == null) {
                return true;
            }
            Datastore open = followed.glance();
            return open != null && open.keyspace().orElse("").equals(placement.keyspace());
        }
    }

    /** Where an entity goes when neither the operation nor its surroundings say anything, as of a lookup. */
    private record Usual(Lookup lookup, Decided decided) {}
}
