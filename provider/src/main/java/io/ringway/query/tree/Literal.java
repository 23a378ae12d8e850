// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/**
 * A value that the query itself says.
 *
 * @param value from JPQL a String, Boolean, Integer, Long, Float, Double, BigInteger, BigDecimal, LocalDate, LocalTime or
 *     LocalDateTime; from Criteria anything. An enum constant or an entity's name in JPQL is a {@link Path}: only the
 *     planner can tell what it is
 */
public record Literal(Object value, Position position) implements Expression {
    @Override
    public List<Node> children() {
        return List.of();
    }
}
