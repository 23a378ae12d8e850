// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import io.ringway.Problem;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.DatastoreException.Effect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Contact points as {@code host}, {@code host:port}, {@code [ipv6]} or {@code [ipv6]:port}. */
final class ContactPoints {
    private static final Logger LOG = LoggerFactory.getLogger("io.ringway.cql");
    private static final int PORT = 9042;

    private ContactPoints() {}

    /** Every address that the hosts have; a host without one is left out as long as another has some. */
    static List<InetSocketAddress> resolve(List<String> contactPoints) {
        List<InetSocketAddress> resolved = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String contactPoint : contactPoints) {
            InetSocketAddress address = parse(contactPoint);
            try {
                for (InetAddress each : InetAddress.getAllByName(address.getHostString())) {
                    resolved.add(new InetSocketAddress(each, address.getPort()));
                }
            } catch (UnknownHostException noAddress) {
                unknown.add(address.getHostString());
            }
        }
        if (!unknown.isEmpty() && resolved.isEmpty()) {
            throw refusal(Problem.of("RW-1411", "The host " + String.join(", ", unknown) + " is unknown")
                    .fix("Correct the contact points, or look at the name service"));
        }
        if (!unknown.isEmpty()) {
            LOG.warn("Contact points without an address are left out: {}", unknown);
        }
        return resolved;
    }

    static InetSocketAddress parse(String contactPoint) {
        String text = contactPoint.strip();
        int hostEnd = text.startsWith("[") ? text.indexOf(']') + 1 : text.indexOf(':');
        if (hostEnd < 0 || text.isEmpty()) {
            hostEnd = text.length();
        }
        String host = text.substring(0, hostEnd).replaceAll("^\\[|]$", "");
        String rest = text.substring(hostEnd);
        if (host.isEmpty() || (!rest.isEmpty() && !rest.matches(":\\d{1,5}"))) {
            throw malformed(contactPoint);
        }
        int port = rest.isEmpty() ? PORT : Integer.parseInt(rest.substring(1));
        if (port < 1 || port > 65_535) {
            throw malformed(contactPoint);
        }
        return InetSocketAddress.createUnresolved(host, port);
    }

    private static DatastoreException malformed(String contactPoint) {
        return refusal(Problem.of("RW-1420", "'" + contactPoint + "' is not a contact point")
                .fix("Write host:port or host, and an IPv6 address in brackets, such as [::1]:9042"));
    }

    private static DatastoreException refusal(Problem problem) {
        return new DatastoreException(problem, Effect.NOT_APPLIED, null);
    }
}
