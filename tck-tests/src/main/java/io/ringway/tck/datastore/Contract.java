// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.datastore;

/** One part of what a datastore keeps. */
interface Contract {
    Subject subject();
}
