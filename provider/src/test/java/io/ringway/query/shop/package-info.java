// SPDX-License-Identifier: Apache-2.0
/** A shop: entities of every kind that queries meet, shared by the tests of all that compiles and runs them. */
@NullMarked
package io.ringway.query.shop;

import org.jspecify.annotations.NullMarked;
