// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.connect.Placement;
import io.ringway.context.EntityState.RowIdentity;
import io.ringway.context.EntityState.Status;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.ReadSettings;
import io.ringway.store.ClassReader;
import io.ringway.store.ClassReader.Found;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows that are referred to as an entity which others extend: of which class their instances are, only they say. */
final class UnknownClasses {
    private final ClassReader reader;
    private final IdentityMap identities;
    private final References references;
    private final Map<EntityKey, ClassReader.Request> asked = new LinkedHashMap<>();

    UnknownClasses(ClassReader reader, IdentityMap identities, References references) {
        this.reader = reader;
        this.identities = identities;
        this.references = references;
    }

    boolean isEmpty() {
        return asked.isEmpty();
    }

    /** Asks for a row; what is asked for twice is read once. */
    void ask(EntityMapping target, Placement place, Object id, boolean whole) {
        EntityKey key = new EntityKey(place, target, id);
        ClassReader.Request before = asked.get(key);
        boolean all = whole || !isEnhanced(target) || before != null && before.whole();
        EntityMapping as = before == null ? target : common(before.asked(), target);
        asked.put(key, new ClassReader.Request(as, place, id, all));
    }

    /**
     * Makes the instances of all that were asked for managed, in one burst: those of which the class alone was read wait to be
     * loaded. A row that is not there has none.
     *
     * @param managed gets each of them
     */
    void read(Consumer<EntityState> managed) {
        List<ClassReader.Request> requests = new ArrayList<>(asked.values());
        asked.clear();
        List<@Nullable Found> found = reader.find(requests, ReadSettings.NONE);
        for (int i = 0; i < requests.size(); i++) {
            Found row = found.get(i);
            EntityState state = row == null ? null : manage(requests.get(i), row);
            if (state != null) {
                managed.accept(state);
            }
        }
    }

    /** A reference that was given with a wrong class, and not read yet, gives way; what was read or written does not. */
    private @Nullable EntityState manage(ClassReader.Request request, Found row) {
        EntityMapping entity = row.entity();
        RowIdentity identity = new RowIdentity(entity, request.place(), request.id());
        EntityState mistaken = identities.get(new EntityKey(request.place(), entity, request.id()));
        if (mistaken != null) {
            if (mistaken.status() != Status.MANAGED || !mistaken.isIncomplete()) {
                return null;
            }
            identities.remove(mistaken);
        }
        if (row.instance() != null) {
            return references.adopt(identity, row.instance());
        }
        Object instance = entity.newInstance();
        entity.id().assign(instance, request.id());
        return references.add(identity, instance);
    }

    private static boolean isEnhanced(EntityMapping target) {
        for (EntityMapping each : target.concrete()) {
            if (!each.enhanced()) {
                return false;
            }
        }
        return true;
    }

    private static EntityMapping common(EntityMapping one, EntityMapping other) {
        if (one.type().isAssignableFrom(other.type())) {
            return one;
        }
        return other.type().isAssignableFrom(one.type()) ? other : one.root();
    }
}
