// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.jpa.criteria.Garage.Colour;
import jakarta.persistence.criteria.CriteriaBuilder.Trimspec;
import jakarta.persistence.criteria.LocalDateField;
import jakarta.persistence.criteria.LocalDateTimeField;
import jakarta.persistence.criteria.LocalTimeField;
import jakarta.persistence.criteria.Nulls;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Functions, aggregates and choices. */
class FunctionCasesTest {
    @TestFactory
    Stream<DynamicTest> numbers() {
        return new CriteriaCases()
                        .value("SIGN(c.year)", (cb, c) -> cb.sign(c.<Integer>get("year")))
                        .value("-c.year", (cb, c) -> cb.neg(c.<Integer>get("year")))
                        .value("ABS(c.year)", (cb, c) -> cb.abs(c.<Integer>get("year")))
                        .value("CEILING(c.price)", (cb, c) -> cb.ceiling(c.<Double>get("price")))
                        .value("FLOOR(c.price)", (cb, c) -> cb.floor(c.<Double>get("price")))
                        .value("SQRT(c.price)", (cb, c) -> cb.sqrt(c.<Double>get("price")))
                        .value("EXP(c.price)", (cb, c) -> cb.exp(c.<Double>get("price")))
                        .value("LN(c.price)", (cb, c) -> cb.ln(c.<Double>get("price")))
                        .value("POWER(c.price, :$1)", (cb, c) -> cb.power(c.<Double>get("price"), 2))
                        .value(
                                "POWER(c.price, c.year)",
                                (cb, c) -> cb.power(c.<Double>get("price"), c.<Integer>get("year")))
                        .value("ROUND(c.price, :$1)", (cb, c) -> cb.round(c.<Double>get("price"), 2))
                        .value("MOD(c.year, :$1)", (cb, c) -> cb.mod(c.<Integer>get("year"), 4))
                        .value("MOD(:$1, c.year)", (cb, c) -> cb.mod(4, c.<Integer>get("year")))
                        .value(
                                "MOD(c.year, c.engine.power)",
                                (cb, c) -> cb.mod(c.get("year"), c.get("engine").<Integer>get("power")))
                        .value("c.year + :$1", (cb, c) -> cb.sum(c.<Integer>get("year"), 1))
                        .value(":$1 + c.year", (cb, c) -> cb.sum(1, c.<Integer>get("year")))
                        .value("c.year + c.price", (cb, c) -> cb.<Number>sum(c.get("year"), c.<Number>get("price")))
                        .value("c.year * :$1", (cb, c) -> cb.prod(c.<Integer>get("year"), 2))
                        .value(":$1 * c.year", (cb, c) -> cb.prod(2, c.<Integer>get("year")))
                        .value("c.year * c.price", (cb, c) -> cb.<Number>prod(c.get("year"), c.<Number>get("price")))
                        .value("c.year - :$1", (cb, c) -> cb.diff(c.<Integer>get("year"), 1))
                        .value(":$1 - c.year", (cb, c) -> cb.diff(1, c.<Integer>get("year")))
                        .value("c.year - c.price", (cb, c) -> cb.<Number>diff(c.get("year"), c.<Number>get("price")))
                        .value("c.price / :$1", (cb, c) -> cb.quot(c.<Double>get("price"), 2))
                        .value(":$1 / c.price", (cb, c) -> cb.quot(2, c.<Double>get("price")))
                        .value("c.price / c.year", (cb, c) -> cb.quot(c.<Double>get("price"), c.<Integer>get("year")))
                        .value(
                                "(c.year + :$1) * c.price",
                                (cb, c) -> cb.<Number>prod(cb.sum(c.<Integer>get("year"), 1), c.<Number>get("price")))
                        .value("CAST(c.year AS LONG)", (cb, c) -> cb.toLong(c.<Integer>get("year")))
                        .value("c.year", (cb, c) -> cb.toInteger(c.<Integer>get("year")))
                        .value("CAST(c.price AS INTEGER)", (cb, c) -> cb.toInteger(c.<Double>get("price")))
                        .value("CAST(c.year AS FLOAT)", (cb, c) -> cb.toFloat(c.<Integer>get("year")))
                        .value("CAST(c.year AS DOUBLE)", (cb, c) -> cb.toDouble(c.<Integer>get("year")))
                        .beyondJpql("SELECT CAST(c.year AS BIGDECIMAL) FROM Car c", cb -> {
                            var query = cb.createQuery(BigDecimal.class);
                            return query.select(
                                    cb.toBigDecimal(query.from(Garage.Car.class).<Integer>get("year")));
                        })
                        .beyondJpql("SELECT CAST(c.year AS BIGINTEGER) FROM Car c", cb -> {
                            var query = cb.createQuery(BigInteger.class);
                            return query.select(
                                    cb.toBigInteger(query.from(Garage.Car.class).<Integer>get("year")));
                        })
                        .value(
                                "CAST(c.year AS STRING)",
                                (cb, c) -> c.get("year").cast(String.class))
                        .value("c.year", (cb, c) -> c.get("year").as(Number.class))
                        .stream();
    }

    @TestFactory
    Stream<DynamicTest> texts() {
        return new CriteriaCases()
                        .value("CONCAT(c.maker, c.plate)", (cb, c) -> cb.concat(c.get("maker"), c.<String>get("plate")))
                        .value("CONCAT(c.maker, :$1)", (cb, c) -> cb.concat(c.get("maker"), "x"))
                        .value("CONCAT(:$1, c.maker)", (cb, c) -> cb.concat("x", c.get("maker")))
                        .value(
                                "CONCAT(c.maker, :$1, c.plate)",
                                (cb, c) -> cb.concat(List.of(c.get("maker"), cb.literal("-"), c.get("plate"))))
                        .value("c.maker", (cb, c) -> cb.concat(List.of(c.<String>get("maker"))))
                        .value("SUBSTRING(c.maker, :$1)", (cb, c) -> cb.substring(c.get("maker"), 2))
                        .value(
                                "SUBSTRING(c.maker, c.year)",
                                (cb, c) -> cb.substring(c.get("maker"), c.<Integer>get("year")))
                        .value("SUBSTRING(c.maker, :$1, :$2)", (cb, c) -> cb.substring(c.get("maker"), 2, 3))
                        .value(
                                "SUBSTRING(c.maker, c.year, c.year)",
                                (cb, c) -> cb.substring(c.get("maker"), c.get("year"), c.<Integer>get("year")))
                        .value("TRIM(c.maker)", (cb, c) -> cb.trim(c.get("maker")))
                        .value("TRIM(LEADING FROM c.maker)", (cb, c) -> cb.trim(Trimspec.LEADING, c.get("maker")))
                        .value("TRIM(BOTH 'x' FROM c.maker)", (cb, c) -> cb.trim('x', c.get("maker")))
                        .value("TRIM(BOTH 'x' FROM c.maker)", (cb, c) -> cb.trim(cb.literal('x'), c.get("maker")))
                        .value(
                                "TRIM(TRAILING 'x' FROM c.maker)",
                                (cb, c) -> cb.trim(Trimspec.TRAILING, 'x', c.get("maker")))
                        .value(
                                "TRIM(LEADING :t FROM c.maker)",
                                (cb, c) ->
                                        cb.trim(Trimspec.LEADING, cb.parameter(Character.class, "t"), c.get("maker")))
                        .value("LOWER(c.maker)", (cb, c) -> cb.lower(c.get("maker")))
                        .value("UPPER(c.maker)", (cb, c) -> cb.upper(c.get("maker")))
                        .value("LENGTH(c.maker)", (cb, c) -> cb.length(c.get("maker")))
                        .value("LEFT(c.maker, :$1)", (cb, c) -> cb.left(c.get("maker"), 2))
                        .value("LEFT(c.maker, c.year)", (cb, c) -> cb.left(c.get("maker"), c.<Integer>get("year")))
                        .value("RIGHT(c.maker, :$1)", (cb, c) -> cb.right(c.get("maker"), 2))
                        .value("RIGHT(c.maker, c.year)", (cb, c) -> cb.right(c.get("maker"), c.<Integer>get("year")))
                        .value("REPLACE(c.maker, :$1, :$2)", (cb, c) -> cb.replace(c.get("maker"), "a", "b"))
                        .value(
                                "REPLACE(c.maker, c.plate, :$1)",
                                (cb, c) -> cb.replace(c.get("maker"), c.<String>get("plate"), "b"))
                        .value(
                                "REPLACE(c.maker, :$1, c.plate)",
                                (cb, c) -> cb.replace(c.get("maker"), "a", c.<String>get("plate")))
                        .value(
                                "REPLACE(c.maker, c.plate, c.plate)",
                                (cb, c) -> cb.replace(c.get("maker"), c.get("plate"), c.<String>get("plate")))
                        .value("LOCATE(:$1, c.maker)", (cb, c) -> cb.locate(c.get("maker"), "a"))
                        .value("LOCATE(c.plate, c.maker)", (cb, c) -> cb.locate(c.get("maker"), c.<String>get("plate")))
                        .value("LOCATE(:$1, c.maker, :$2)", (cb, c) -> cb.locate(c.get("maker"), "a", 2))
                        .value(
                                "LOCATE(c.plate, c.maker, c.year)",
                                (cb, c) -> cb.locate(c.get("maker"), c.<String>get("plate"), c.<Integer>get("year")))
                        .value("CAST(c.letter AS STRING)", (cb, c) -> cb.toString(c.get("letter")))
                        .stream();
    }

    @TestFactory
    Stream<DynamicTest> moments() {
        return new CriteriaCases()
                        .value("CURRENT_DATE", (cb, c) -> cb.currentDate())
                        .value("CURRENT_TIME", (cb, c) -> cb.currentTime())
                        .value("CURRENT_TIMESTAMP", (cb, c) -> cb.currentTimestamp())
                        .where("c.built < LOCAL DATE", (cb, c) -> cb.lessThan(c.get("built"), cb.localDate()))
                        .where("c.opened < LOCAL TIME", (cb, c) -> cb.lessThan(c.get("opened"), cb.localTime()))
                        .where("c.sold < LOCAL DATETIME", (cb, c) -> cb.lessThan(c.get("sold"), cb.localDateTime()))
                        .value("EXTRACT(YEAR FROM c.built)", (cb, c) -> cb.extract(LocalDateField.YEAR, c.get("built")))
                        .value(
                                "EXTRACT(QUARTER FROM c.built)",
                                (cb, c) -> cb.extract(LocalDateField.QUARTER, c.get("built")))
                        .value("EXTRACT(WEEK FROM c.built)", (cb, c) -> cb.extract(LocalDateField.WEEK, c.get("built")))
                        .value(
                                "EXTRACT(MINUTE FROM c.opened)",
                                (cb, c) -> cb.extract(LocalTimeField.MINUTE, c.get("opened")))
                        .value(
                                "EXTRACT(SECOND FROM c.opened)",
                                (cb, c) -> cb.extract(LocalTimeField.SECOND, c.get("opened")))
                        .value(
                                "EXTRACT(DATE FROM c.sold)",
                                (cb, c) -> cb.extract(LocalDateTimeField.DATE, c.get("sold")))
                        .value(
                                "EXTRACT(TIME FROM c.sold)",
                                (cb, c) -> cb.extract(LocalDateTimeField.TIME, c.get("sold")))
                        .value("EXTRACT(DAY FROM c.sold)", (cb, c) -> cb.extract(LocalDateTimeField.DAY, c.get("sold")))
                        .stream();
    }

    @TestFactory
    Stream<DynamicTest> choices() {
        return new CriteriaCases()
                        .value("COALESCE(c.maker, c.plate)", (cb, c) -> cb.coalesce(c.get("maker"), c.get("plate")))
                        .value("COALESCE(c.maker, :$1)", (cb, c) -> cb.coalesce(c.<String>get("maker"), "none"))
                        .value(
                                "COALESCE(c.maker, c.plate, :$1)",
                                (cb, c) -> cb.<String>coalesce()
                                        .value(c.<String>get("maker"))
                                        .value(c.<String>get("plate"))
                                        .value("x"))
                        .value("c.maker", (cb, c) -> cb.<String>coalesce().value(c.<String>get("maker")))
                        .value("NULLIF(c.maker, :$1)", (cb, c) -> cb.nullif(c.<String>get("maker"), "none"))
                        .value("NULLIF(c.maker, c.plate)", (cb, c) -> cb.nullif(c.<String>get("maker"), c.get("plate")))
                        .value(
                                "CASE WHEN c.year > :$1 THEN :$2 ELSE :$3 END",
                                (cb, c) -> cb.<String>selectCase()
                                        .when(cb.gt(c.get("year"), 1), "new")
                                        .otherwise("old"))
                        .value(
                                "CASE WHEN c.active = TRUE THEN c.maker ELSE c.plate END",
                                (cb, c) -> cb.<String>selectCase()
                                        .when(c.get("active"), c.<String>get("maker"))
                                        .otherwise(c.<String>get("plate")))
                        .value(
                                "CASE c.year WHEN :$1 THEN :$2 WHEN c.engine.power THEN c.maker ELSE NULL END",
                                (cb, c) -> cb.<Integer, String>selectCase(c.<Integer>get("year"))
                                        .when(1, "one")
                                        .when(c.get("engine").<Integer>get("power"), c.<String>get("maker")))
                        .item(
                                "CASE c.year WHEN 1 THEN c.maker WHEN c.version THEN 'v' ELSE c.plate END",
                                (cb, c) -> cb.<Integer, String>selectCase(c.<Integer>get("year"))
                                        .when(1, c.<String>get("maker"))
                                        .when(c.<Integer>get("version"), "v")
                                        .otherwise(c.<String>get("plate")))
                        .item("'x'", (cb, c) -> cb.literal("x"))
                        .item("NULL", (cb, c) -> cb.nullLiteral(String.class))
                        .item("FUNCTION('token', c.plate)", (cb, c) -> cb.function("token", Long.class, c.get("plate")))
                        .where(
                                "FUNCTION('token', c.plate) > FUNCTION('token', :$1)",
                                (cb, c) -> cb.gt(
                                        cb.function("token", Long.class, c.get("plate")),
                                        cb.function("token", Long.class, cb.literal("A"))))
                        .beyondJpql("SELECT io.ringway.jpa.criteria.Garage.Colour.RED FROM Car c", cb -> {
                            var query = cb.createQuery(Colour.class);
                            query.from(Garage.Car.class);
                            return query.select(cb.literal(Colour.RED));
                        })
                        .stream();
    }

    @TestFactory
    Stream<DynamicTest> aggregatesAndOrder() {
        return new CriteriaCases()
                        .item("COUNT(c)", (cb, c) -> cb.count(c))
                        .item("COUNT(DISTINCT c.maker)", (cb, c) -> cb.countDistinct(c.get("maker")))
                        .item("AVG(c.year)", (cb, c) -> cb.avg(c.<Integer>get("year")))
                        .item("SUM(c.price)", (cb, c) -> cb.sum(c.<Double>get("price")))
                        .item("SUM(c.year)", (cb, c) -> cb.sumAsLong(c.get("year")))
                        .item(
                                "SUM(c.price)",
                                (cb, c) -> cb.sumAsDouble(c.get("price").as(Float.class)))
                        .item("MAX(c.year)", (cb, c) -> cb.max(c.<Integer>get("year")))
                        .item("MIN(c.year)", (cb, c) -> cb.min(c.<Integer>get("year")))
                        .item("MAX(c.maker)", (cb, c) -> cb.greatest(c.<String>get("maker")))
                        .item("MIN(c.maker)", (cb, c) -> cb.least(c.<String>get("maker")))
                        .item("SUM(c.year + 1)", (cb, c) -> cb.sum(cb.sum(c.<Integer>get("year"), 1)))
                        .order("c.year", (cb, c) -> cb.asc(c.get("year")))
                        .order("c.year DESC", (cb, c) -> cb.desc(c.get("year")))
                        .order("c.maker NULLS FIRST", (cb, c) -> cb.asc(c.get("maker"), Nulls.FIRST))
                        .order("c.maker DESC NULLS LAST", (cb, c) -> cb.desc(c.get("maker"), Nulls.LAST))
                        .order(
                                "c.maker NULLS LAST",
                                (cb, c) -> cb.desc(c.get("maker"), Nulls.LAST).reverse())
                        .order("SUBSTRING(c.maker, 1, 2)", (cb, c) -> cb.asc(cb.substring(c.get("maker"), 1, 2)))
                        .stream();
    }
}
