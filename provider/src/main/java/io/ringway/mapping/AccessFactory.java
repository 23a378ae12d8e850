// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodHandles.Lookup.ClassOption;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes the {@link FieldAccess} of each class once per model. */
final class AccessFactory {
    /** Stands in for a class that cannot be reached; the model that holds it is never given out. */
    private static final FieldAccess UNREACHABLE = new FieldAccess() {};

    /** By class, and by the names of the members. */
    private final Map<Class<?>, Map<List<String>, FieldAccess>> made = new HashMap<>();

    private final Problems problems;

    AccessFactory(Problems problems) {
        this.problems = problems;
    }

    /** The place of each member, in the members' order. They may be declared by several classes. */
    List<Place> places(List<Member> members) {
        Map<Class<?>, List<Member>> siblings = new HashMap<>();
        for (Member member : members) {
            siblings.computeIfAbsent(member.declaring(), type -> new ArrayList<>())
                    .add(member);
        }
        Map<Member, Place> byMember = new IdentityHashMap<>();
        siblings.forEach((declaring, own) -> {
            FieldAccess access = access(declaring, own);
            for (int i = 0; i < own.size(); i++) {
                byMember.put(own.get(i), new Place(access, i, own.get(i).type()));
            }
        });
        List<Place> places = new ArrayList<>(members.size());
        for (Member member : members) {
            places.add(Objects.requireNonNull(byMember.get(member)));
        }
        return places;
    }

    /** Access to a class for some of its members, and to its constructor. */
    FieldAccess access(Class<?> declaring, List<Member> members) {
        List<String> names = new ArrayList<>(members.size());
        for (Member member : members) {
            names.add(member.name());
        }
        return made.computeIfAbsent(declaring, type -> new HashMap<>())
                .computeIfAbsent(names, own -> generate(declaring, members));
    }

    private FieldAccess generate(Class<?> declaring, List<Member> members) {
        try {
            Lookup lookup = PackageDoor.open(declaring)
                    .defineHiddenClass(AccessCode.of(declaring, members), true, ClassOption.NESTMATE);
            return (FieldAccess) Objects.requireNonNull(
                    lookup.findConstructor(lookup.lookupClass(), MethodType.methodType(void.class))
                            .invoke());
        } catch (IllegalAccessException closed) {
            problems.add(PackageDoor.closed(declaring));
        } catch (LinkageError hidden) {
            problems.add(PackageDoor.invisible(declaring, hidden));
        } catch (Throwable impossible) {
            throw new IllegalStateException(declaring.getName(), impossible);
        }
        return UNREACHABLE;
    }
}
