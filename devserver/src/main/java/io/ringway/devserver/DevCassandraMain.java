// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import io.ringway.RingwayException;
import io.ringway.devserver.DevCassandra.Options;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Starts Cassandra nodes from the command line, each a cluster of its own, prints one line {@code contact-point
 * datacenter} for each on standard output, and runs until standard input ends or the process is told to end.
 */
public final class DevCassandraMain {
    private static final String USAGE = """
            Starts Cassandra nodes for development and tests, each a cluster of its own, until standard input ends.
              --clusters N       how many; 1 when not said
              --port P           the port of the first, the next one for the next; free ports when not said
              --data DIRECTORY   keeps the data there; temporary when not said
              --datacenter NAME  datacenter1 when not said
              --auth             clients need the user cassandra with password cassandra
            """;

    private DevCassandraMain() {}

    /** @param arguments see {@code --help} */
    public static void main(String[] arguments) throws IOException {
        if (List.of(arguments).contains("--help")) {
            System.out.print(USAGE);
            return;
        }
        List<DevCassandra> nodes;
        try {
            nodes = DevCassandra.startAll(options(arguments));
        } catch (RingwayException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
            return;
        }
        for (DevCassandra node : nodes) {
            System.out.println(node.contactPoint() + " " + node.localDatacenter());
        }
        System.out.flush();
        System.err.println("Running. End of input (Ctrl-D) or Ctrl-C ends the nodes.");
        while (System.in.read() >= 0) {
            // Only the end of the input says anything.
        }
        nodes.forEach(DevCassandra::close);
    }

    static Options[] options(String... arguments) {
        Options common = Options.defaults();
        Path data = null;
        int clusters = 1;
        int port = 0;
        Iterator<String> words = List.of(arguments).iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--clusters" -> clusters = number(word, words);
                case "--port" -> port = number(word, words);
                case "--data" -> data = Path.of(value(word, words));
                case "--datacenter" -> common = common.withDatacenter(value(word, words));
                case "--auth" -> common = common.withAuthentication(true);
                default -> throw Problems.option("There is no option " + word + "\n" + USAGE);
            }
        }
        if (clusters < 1) {
            throw Problems.option("The number of clusters is " + clusters + ", less than 1");
        }
        List<Options> all = new ArrayList<>();
        for (int i = 0; i < clusters; i++) {
            String name = "cluster" + (i + 1);
            Options one = common.withClusterName(name).withPort(port == 0 ? 0 : port + i);
            all.add(data == null ? one : one.withDataDirectory(data.resolve(name)));
        }
        return all.toArray(Options[]::new);
    }

    private static int number(String option, Iterator<String> words) {
        String value = value(option, words);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw Problems.option("The value '" + value + "' of " + option + " is not a number");
        }
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw Problems.option("The option " + option + " needs a value");
        }
        return words.next();
    }
}
