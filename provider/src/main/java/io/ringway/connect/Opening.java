// SPDX-License-Identifier: Apache-2.0
package io.ringway.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Waits for several connections at once; the first failure ends the wait. */
final class Opening {
    private final Map<String, Session> sessions;

    /** @param sessions by connection name */
    Opening(Map<String, Session> sessions) {
        this.sessions = sessions;
    }

    /** @throws io.ringway.ConnectionUnavailableException when one of them cannot be opened */
    void await() {
        List<Session> held = new ArrayList<>();
        try {
            Optional<Settled> failure = Session.await(firstFailure(held), String.join("', '", sessions.keySet()));
            failure.ifPresent(settled -> settled.session.opened(settled.state, settled.name));
        } finally {
            held.forEach(Session::release);
        }
    }

    /** Empty when all are open. A session that has been given up meanwhile is not waited for. */
    private CompletableFuture<Optional<Settled>> firstFailure(List<Session> held) {
        CompletableFuture<Optional<Settled>> first = new CompletableFuture<>();
        List<CompletableFuture<?>> attempts = new ArrayList<>();
        sessions.forEach((name, session) -> {
            if (session.retain()) {
                held.add(session);
                attempts.add(session.connect().thenAccept(state -> {
                    if (!(state instanceof SessionState.Ready)) {
                        first.complete(Optional.of(new Settled(name, session, state)));
                    }
                }));
            }
        });
        CompletableFuture.allOf(attempts.toArray(CompletableFuture[]::new))
                .thenRun(() -> first.complete(Optional.empty()));
        return first;
    }

    private record Settled(String name, Session session, SessionState state) {}
}
