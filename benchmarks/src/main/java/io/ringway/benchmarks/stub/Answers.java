// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks.stub;

import com.datastax.oss.protocol.internal.Message;
import com.datastax.oss.protocol.internal.ProtocolConstants;
import com.datastax.oss.protocol.internal.request.Batch;
import com.datastax.oss.protocol.internal.request.Execute;
import com.datastax.oss.protocol.internal.request.Options;
import com.datastax.oss.protocol.internal.request.Prepare;
import com.datastax.oss.protocol.internal.request.Query;
import com.datastax.oss.protocol.internal.request.Register;
import com.datastax.oss.protocol.internal.request.Startup;
import com.datastax.oss.protocol.internal.response.Error;
import com.datastax.oss.protocol.internal.response.Ready;
import com.datastax.oss.protocol.internal.response.Supported;
import com.datastax.oss.protocol.internal.response.result.Void;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The answer to each request. For the server's one thread. */
final class Answers {
    private static final String COUNTS = "SELECT kind, requests FROM stub.requests";

    private final SystemTables system;
    private final int partitionRows;
    private final StubSchema schema = new StubSchema();
    private final Requests requests = new Requests();
    private final List<StubStatement> statements = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    Answers(SystemTables system, int partitionRows) {
        this.system = system;
        this.partitionRows = partitionRows;
    }

    Message to(Message request) {
        try {
            return answer(request);
        } catch (IllegalArgumentException unknown) {
            return new Error(ProtocolConstants.ErrorCode.INVALID, unknown.getMessage());
        }
    }

    private Message answer(Message request) {
        if (request instanceof Execute execute) {
            requests.count(Requests.Kind.EXECUTE);
            return statements.get(number(execute.queryId)).execute(execute.options, partitionRows);
        }
        if (request instanceof Batch) {
            requests.count(Requests.Kind.BATCH);
            return Void.INSTANCE;
        }
        if (request instanceof Prepare prepare) {
            requests.count(Requests.Kind.PREPARE);
            return prepare(prepare.cqlQuery);
        }
        if (request instanceof Query query) {
            return query(query.query);
        }
        if (request instanceof Options) {
            return new Supported(Map.of("PROTOCOL_VERSIONS", List.of("5/v5"), "CQL_VERSION", List.of("3.4.7")));
        }
        if (request instanceof Startup || request instanceof Register) {
            return new Ready();
        }
        throw new IllegalArgumentException("The stub does not answer " + request);
    }

    private Message query(String cql) {
        if (cql.equals(COUNTS)) {
            return system.counts(requests);
        }
        requests.count(Requests.Kind.QUERY);
        String text = cql.strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("select")) {
            return system.answer(text);
        }
        if (text.startsWith("create table")) {
            schema.create(cql);
        }
        return Void.INSTANCE;
    }

    private Message prepare(String cql) {
        Integer number = numbers.get(cql);
        if (number == null) {
            number = statements.size();
            statements.add(schema.prepare(cql));
            numbers.put(cql, number);
        }
        return statements.get(number).prepared(id(number));
    }

    private static byte[] id(int number) {
        return new byte[] {(byte) (number >> 8), (byte) number};
    }

    private static int number(byte[] id) {
        return (id[0] & 0xff) << 8 | id[1] & 0xff;
    }
}
