// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import static io.ringway.jpa.criteria.CriteriaCases.BUILDER;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ringway.jpa.criteria.Garage.Car;
import io.ringway.jpa.criteria.Garage.Driver;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaSelect;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import jakarta.persistence.criteria.Subquery;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the Criteria API refuses, and how it says so. */
class CriteriaMisuseTest {
    private final CriteriaQuery<Car> query = BUILDER.createQuery(Car.class);
    private final Root<Car> car = query.from(Car.class);

    @Test
    void nullWhereSomethingIsNeeded() {
        refused(() -> BUILDER.literal(null), "RW-1595: The value is null.");
        refused(() -> BUILDER.createQuery(null), "RW-1595: The type of the result is null.");
        refused(() -> car.get((String) null), "RW-1595: The name of the attribute is null.");
        refused(() -> query.select(null), "RW-1595: The selection is null.");
    }

    @Test
    void attributesThatThereAreNot() {
        refused(
                () -> car.get("wings"),
                "RW-1531: The type has no attribute 'wings' [" + Car.class.getName()
                        + "]. Take one of its attributes, of the kind and type that it has.");
        refused(
                () -> car.joinList("tags"),
                "RW-1531: The type has no list 'tags' [" + Car.class.getName()
                        + "]. Take one of its attributes, of the kind and type that it has.");
        refused(
                () -> query.from(UUID.class),
                "RW-1530: java.util.UUID is no entity of this unit."
                        + " Name a class of the unit, or add it to the unit.");
        assertThatIllegalStateException()
                .isThrownBy(() -> car.get("plate").get("size"))
                .withMessage("RW-1596: A path cannot go on behind Car.plate. java.lang.String has no attributes.");
        refused(
                () -> car.join("plate"),
                "RW-1593: There is nothing to join at Car.plate."
                        + " It is one value without attributes. Join an entity, an embeddable or a collection.");
    }

    @Test
    void aliases() {
        Selection<Object> maker = car.get("maker").alias("m");
        assertThatIllegalStateException()
                .isThrownBy(() -> maker.alias("n"))
                .withMessage("RW-1599: The selection has an alias already: 'm', and not 'n'."
                        + " An alias cannot be changed (Jakarta Persistence 3.2, 6.3.4).");
        CriteriaQuery<Tuple> tuples = BUILDER.createTupleQuery();
        refused(
                () -> tuples.select(BUILDER.tuple(maker, car.get("plate").alias("m"))),
                "RW-1597: Two items of the selection have the alias 'm'. Give one of them another alias.");
    }

    @Test
    void compoundSelections() {
        refused(
                () -> BUILDER.construct(Garage.Line.class, BUILDER.tuple(car.get("plate"))),
                "RW-1598: A tuple cannot be an item of a selection. Only construct() can be within another selection."
                        + " Name its items one by one.");
        refused(() -> BUILDER.array(), "RW-1585: The selection is empty. Name at least one item.");
        assertThatIllegalStateException()
                .isThrownBy(() -> car.getCompoundSelectionItems())
                .withMessage("RW-1588: The selection is not a compound one. Ask isCompoundSelection before.");
    }

    @Test
    void incompleteStatements() {
        translationRefused(BUILDER.createQuery(), "RW-1585: The query has no root. Call from.");
        query.from(Driver.class);
        translationRefused(
                query, "RW-1585: The query has no selection. Call select or multiselect: it has several roots.");
        CriteriaUpdate<Car> update = BUILDER.createCriteriaUpdate(Car.class);
        refused(() -> Translated.of(update), "RW-1585: The statement has no root. Call from.");
        assertThatIllegalStateException()
                .isThrownBy(update::getRoot)
                .withMessage("RW-1588: The statement has no root. Call from.");
        update.from(Car.class);
        refused(() -> Translated.of(update), "RW-1585: The update sets nothing. Call set.");
        assertThatIllegalStateException()
                .isThrownBy(() -> update.from(Car.class))
                .withMessage("RW-1588: The statement has a root already: Car. Call getRoot.");
        translationRefused(
                query.select(car).where(BUILDER.isNull(BUILDER.coalesce())),
                "RW-1585: A coalesce has no values. Call value.");
        translationRefused(
                query.where(BUILDER.isNull(BUILDER.selectCase())), "RW-1585: A case has no branches. Call when.");
    }

    @Test
    void rootsOfOtherStatements() {
        Root<Driver> elsewhere = BUILDER.createQuery().from(Driver.class);
        translationRefused(
                query.select(car).where(BUILDER.equal(car.get("owner"), elsewhere)),
                "RW-1590: The statement uses Driver, which begins at a root of another one."
                        + " Take the path from a root or join of this statement; in a subquery also from one around it.");
    }

    @Test
    void joinsThatAreNotPossible() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> car.join("owner", JoinType.RIGHT))
                .withMessage("RW-1587: Right joins are not possible."
                        + " Jakarta Persistence does not require them (3.2, 6.5.3)."
                        + " Begin at the other side, and join LEFT.");
    }

    @Test
    void comparisonsWithNull() {
        String text = "RW-1589: A comparison with null is never true. Use isNull or isNotNull.";
        refused(() -> BUILDER.equal(car.get("maker"), (Object) null), text);
        refused(() -> car.get("maker").in((Object) null), text);
        refused(() -> BUILDER.like(car.get("maker"), (String) null), text);
    }

    @Test
    void parameters() {
        refused(
                () -> BUILDER.parameter(String.class, "$1"),
                "RW-1591: A parameter cannot be named '$1'."
                        + " Names that begin with $ are those of values that statements have.");
        translationRefused(
                query.select(car)
                        .where(
                                BUILDER.equal(car.get("maker"), BUILDER.parameter(String.class, "p")),
                                BUILDER.equal(car.get("year"), BUILDER.parameter(Integer.class, "p"))),
                "RW-1579: Two parameters are named 'p': a java.lang.String and a java.lang.Integer."
                        + " Use one ParameterExpression in all places, or two names.");
    }

    @Test
    void casts() {
        refused(
                () -> car.get("year").cast(UUID.class),
                "RW-1592: Nothing can be cast to java.util.UUID."
                        + " Cast to String, Integer, Long, Float, Double, BigInteger or BigDecimal;"
                        + " as() changes the Java type alone.");
    }

    @Test
    void updatesOfMoreThanTheEntity() {
        CriteriaUpdate<Car> update = BUILDER.createCriteriaUpdate(Car.class);
        Root<Car> root = update.from(Car.class);
        update.set(BUILDER.treat(root, Garage.Truck.class).<Integer>get("load"), 1);
        refused(
                () -> Translated.of(update),
                "RW-1594: A value cannot be set at Truck.load. An update or delete is of one entity alone."
                        + " Put what the other rows decide into a subquery.");
        root.join("owner");
        refused(
                () -> Translated.of(update),
                "RW-1594: The root Car has joins. An update or delete is of one entity alone."
                        + " Put what the other rows decide into a subquery.");
    }

    @Test
    void subqueriesOfUpdatesHaveNoParentQuery() {
        Subquery<Car> subquery = BUILDER.createCriteriaUpdate(Car.class).subquery(Car.class);
        assertThatIllegalStateException()
                .isThrownBy(subquery::getParent)
                .withMessage("RW-1588: The subquery is not within a query."
                        + " Call getContainingQuery, which gives the update or delete.");
        assertThatIllegalStateException()
                .isThrownBy(car::getCorrelationParent)
                .withMessage("RW-1588: Car is not correlated. Ask isCorrelated before.");
    }

    @Test
    void subqueriesThatBeginAtWhatIsNoEntity() {
        Subquery<String> subquery = query.subquery(String.class);
        translationRefused(
                query.select(car)
                        .where(BUILDER.exists(subquery.select(subquery.correlate(car.<Car, String>joinSet("tags"))))),
                "RW-1578: A subquery cannot begin at Car.tags. It is no entity, and joined LEFT or not at all."
                        + " Join from it without LEFT, or give the subquery a root of its own.");
    }

    @Test
    void whatAnotherProviderHasMade() {
        CriteriaSelect<Car> foreign = new CriteriaSelect<>() {};
        refused(
                () -> Translated.of(foreign),
                "RW-1586: A " + foreign.getClass().getName()
                        + " was not made by this provider. Use what the CriteriaBuilder of this unit makes.");
    }

    private static void refused(ThrowingCallable call, String text) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(text);
    }

    private static void translationRefused(CriteriaSelect<?> select, String text) {
        refused(() -> Translated.of(select), text);
    }
}
