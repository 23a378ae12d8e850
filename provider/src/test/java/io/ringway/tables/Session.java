// SPDX-License-Identifier: Apache-2.0
package io.ringway.tables;

import io.ringway.annotation.DefaultTtl;
import io.ringway.annotation.Frozen;
import io.ringway.annotation.TableOptions;
import io.ringway.annotation.TimeToLive;
import io.ringway.annotation.WriteTime;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A row that expires, and tells when. */
@Entity
@DefaultTtl(3600)
@TableOptions("gc_grace_seconds = 600")
class Session {
    @Id
    String ticket;

    @Column(name = "\"User\"")
    String user;

    @Frozen
    List<String> pages;

    int visits;

    @WriteTime("\"User\"")
    Long written;

    @WriteTime("pages")
    Instant pagesWritten;

    @TimeToLive("\"User\"")
    int seconds;

    @TimeToLive("visits")
    Duration left;

    Session() {}

    Session(String ticket, String user) {
        this.ticket = ticket;
        this.user = user;
    }
}
