// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.operation;

import io.ringway.Problem;
import io.ringway.WriteOption;
import io.ringway.data.declared.MethodParameter;
import io.ringway.data.declared.RepositoryMethod;
import jakarta.data.exceptions.MappingException;
import jakarta.persistence.FindOption;
import jakarta.persistence.Timeout;
import java.util.function.Function;
import java.util.function.Predicate;

/** Which options go with what a method does: one that says nothing there, or would fail in a call, is refused at once. */
public final class OptionRules {
    private OptionRules() {}

    /**
     * A method that writes what it is given, or deletes by id.
     *
     * @throws MappingException RW-2041, when it has an option or another special parameter of reads
     */
    static void checkWrite(RepositoryMethod method) {
        check(method, one -> !WriteOption.class.isAssignableFrom(one), OptionRules::ofReads);
    }

    /**
     * A method that updates or deletes by a query.
     *
     * @throws MappingException RW-2041, when it has an option of what is read
     */
    public static void checkChange(RepositoryMethod method) {
        check(method, OptionRules::concernsReads, OptionRules::ofReads);
    }

    /**
     * A method that runs a query, or finds by id.
     *
     * @throws MappingException RW-2042, when it has an option of writes of entities
     */
    static void checkQuery(RepositoryMethod method) {
        check(method, OptionRules::concernsWrites, OptionRules::ofWrites);
    }

    /** How long a request may take says as much of a write, and what a call gives as the interface itself is seen then. */
    private static boolean concernsReads(Class<?> one) {
        return FindOption.class.isAssignableFrom(one)
                && !WriteOption.class.isAssignableFrom(one)
                && one != FindOption.class
                && one != Timeout.class;
    }

    private static boolean concernsWrites(Class<?> one) {
        return WriteOption.class.isAssignableFrom(one)
                && !FindOption.class.isAssignableFrom(one)
                && one != WriteOption.class;
    }

    private static void check(
            RepositoryMethod method, Predicate<Class<?>> refused, Function<MethodParameter, Problem> refusal) {
        for (MethodParameter parameter : method.parameters()) {
            Class<?> one = parameter.type().isArray() ? parameter.element() : parameter.type();
            if (parameter.special() && refused.test(one)) {
                throw new MappingException(refusal.apply(parameter).text());
            }
        }
    }

    private static Problem ofReads(MethodParameter parameter) {
        return Problem.of("RW-2041", "The method writes, and has " + said(parameter))
                .because("It goes with reads alone: no rows are given of which it could say anything")
                .fix(
                        "Leave it out; what goes with writes are Using, Consistency, RequestTimeout and, where entities are"
                                + " given, Ttl, Timestamp and Condition");
    }

    private static Problem ofWrites(MethodParameter parameter) {
        return Problem.of("RW-2042", "The method runs a query, and has " + said(parameter))
                .because("It goes with writes of given entities alone")
                .fix("Leave it out, or write entities by @Insert, @Update, @Save or @Delete");
    }

    private static String said(MethodParameter parameter) {
        return "the parameter " + (parameter.index() + 1) + " of type "
                + parameter.type().getSimpleName();
    }
}
