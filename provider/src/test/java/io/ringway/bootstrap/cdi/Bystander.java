// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import jakarta.enterprise.context.Dependent;

/** An archive without beans is none to Weld. */
@Dependent
public class Bystander {}
