// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Asks once whether a node serves clients: a handshake of the native protocol, version 4, up to READY or, where the
 * node asks for a password, up to AUTH_SUCCESS for the initial superuser.
 */
final class CqlProbe {
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final int VERSION = 4;
    private static final int STARTUP = 0x01;
    private static final int READY = 0x02;
    private static final int AUTHENTICATE = 0x03;
    private static final int AUTH_RESPONSE = 0x0F;
    private static final int AUTH_SUCCESS = 0x10;

    private CqlProbe() {}

    /** Whether the node answers by now; false also when nothing listens. */
    static boolean answers(InetSocketAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(address, TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            DataInputStream in = new DataInputStream(socket.getInputStream());
            send(out, STARTUP, startupBody());
            int answer = receive(in);
            if (answer == AUTHENTICATE) {
                send(out, AUTH_RESPONSE, credentialsBody());
                return receive(in) == AUTH_SUCCESS;
            }
            return answer == READY;
        } catch (IOException e) {
            return false;
        }
    }

    private static void send(DataOutputStream out, int opcode, byte[] body) throws IOException {
        out.writeByte(VERSION);
        out.writeByte(0);
        out.writeShort(0);
        out.writeByte(opcode);
        out.writeInt(body.length);
        out.write(body);
        out.flush();
    }

    /** The opcode of the next frame, whose body is skipped. */
    private static int receive(DataInputStream in) throws IOException {
        in.skipNBytes(4);
        int opcode = in.readUnsignedByte();
        in.skipNBytes(in.readInt());
        return opcode;
    }

    /** A map of one entry; counts and lengths are two bytes. */
    private static byte[] startupBody() {
        return "\0\1\0\13CQL_VERSION\0\0053.0.0".getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] credentialsBody() {
        byte[] token = ("\0" + DevCassandra.SUPERUSER + "\0" + DevCassandra.SUPERUSER_PASSWORD)
                .getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[4 + token.length];
        body[3] = (byte) token.length;
        System.arraycopy(token, 0, body, 4, token.length);
        return body;
    }
}
