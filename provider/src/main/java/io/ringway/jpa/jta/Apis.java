// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.jta;

/** Which optional APIs are on the class path. */
public final class Apis {
    private static final boolean TRANSACTIONS = have("jakarta.transaction.TransactionSynchronizationRegistry");
    private static final boolean BEANS = have("jakarta.enterprise.inject.spi.CDI");

    private static final boolean VALIDATION = have("jakarta.validation.Validation");

    private Apis() {}

    /** JTA's. Without it there is no transaction to join, and {@link RegistryLookup} cannot be used. */
    public static boolean haveTransactions() {
        return TRANSACTIONS;
    }

    /** CDI's. */
    public static boolean haveBeans() {
        return BEANS;
    }

    /** Jakarta Validation's. */
    public static boolean haveValidation() {
        return VALIDATION;
    }

    private static boolean have(String type) {
        try {
            Class.forName(type, false, Apis.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
