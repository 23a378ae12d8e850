// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks.stub;

import java.io.IOException;

/** The stub's process. Prints its port and ends when its standard input does. */
public final class StubMain {
    private StubMain() {}

    public static void main(String[] arguments) throws IOException {
        StubServer server = new StubServer(Integer.parseInt(arguments[0]));
        System.out.println(server.address().getPort());
        System.out.flush();
        while (System.in.read() >= 0) {
            continue;
        }
        Runtime.getRuntime().halt(0);
    }
}
