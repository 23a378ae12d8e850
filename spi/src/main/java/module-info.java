// SPDX-License-Identifier: Apache-2.0
/** What applications and datastore authors compile against. */
module io.ringway.spi {
    requires transitive jakarta.persistence;
    requires transitive jakarta.data;
    requires static org.jspecify;

    exports io.ringway;
    exports io.ringway.annotation;
    exports io.ringway.spi;

    uses io.ringway.spi.SharedRegistry;
}
