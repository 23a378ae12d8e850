// SPDX-License-Identifier: Apache-2.0
/** A package whose entities have a connection. */
@Connection("package")
package io.ringway.connect.bound;

import io.ringway.Connection;
