// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

/** The functions of the language whose arguments are plain expressions (Jakarta Persistence 3.2, 4.7). */
public enum Builtin {
    CONCAT(2, Builtin.ANY_NUMBER),
    SUBSTRING(2, 3),
    UPPER(1, 1),
    LOWER(1, 1),
    LEFT(2, 2),
    RIGHT(2, 2),
    REPLACE(3, 3),
    LENGTH(1, 1),
    LOCATE(2, 3),
    ABS(1, 1),
    CEILING(1, 1),
    EXP(1, 1),
    FLOOR(1, 1),
    LN(1, 1),
    MOD(2, 2),
    POWER(2, 2),
    ROUND(2, 2),
    SIGN(1, 1),
    SQRT(1, 1),
    SIZE(1, 1),
    INDEX(1, 1),
    COALESCE(2, Builtin.ANY_NUMBER),
    NULLIF(2, 2),
    LOCAL_DATE("LOCAL DATE"),
    LOCAL_TIME("LOCAL TIME"),
    LOCAL_DATETIME("LOCAL DATETIME"),
    CURRENT_DATE("CURRENT_DATE"),
    CURRENT_TIME("CURRENT_TIME"),
    CURRENT_TIMESTAMP("CURRENT_TIMESTAMP");

    private static final int ANY_NUMBER = Integer.MAX_VALUE;

    private final String text;
    private final int fewest;
    private final int most;

    Builtin(int fewest, int most) {
        this.text = name();
        this.fewest = fewest;
        this.most = most;
    }

    Builtin(String text) {
        this.text = text;
        this.fewest = 0;
        this.most = 0;
    }

    /** As it is written; one that {@link #hasArguments() has no arguments} has no parentheses either. */
    public String text() {
        return text;
    }

    /** False for the likes of {@code LOCAL DATE}. */
    public boolean hasArguments() {
        return most > 0;
    }

    /** Whether it can have so many arguments. */
    public boolean takes(int arguments) {
        return fewest <= arguments && arguments <= most;
    }

    /** How many arguments it can have, such as {@code 2 or 3 arguments}. */
    public String arity() {
        if (most == ANY_NUMBER) {
            return fewest + " or more arguments";
        }
        if (fewest != most) {
            return fewest + " or " + most + " arguments";
        }
        return switch (fewest) {
            case 0 -> "no arguments";
            case 1 -> "1 argument";
            default -> fewest + " arguments";
        };
    }
}
