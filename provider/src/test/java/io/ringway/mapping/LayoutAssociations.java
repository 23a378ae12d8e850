// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The entities of docs/LAYOUT.md, as the page shows them: associations. */
@SuppressWarnings("unused")
final class LayoutAssociations {
    private LayoutAssociations() {}

    @Entity
    static class Parcel {
        @Id
        private UUID number;

        private Handover pickup;

        @AttributeOverride(name = "at", column = @Column(name = "delivered_at"))
        @AssociationOverride(name = "depot", joinColumns = @JoinColumn(name = "goal"))
        private Handover delivery;
    }

    @Embeddable
    static class Handover {
        private Instant at;

        @ManyToOne(fetch = FetchType.LAZY)
        private Depot depot;
    }

    @Entity
    static class Depot {
        @Id
        private String code;
    }

    @Entity
    static class Trip {
        @Id
        private UUID id;

        @ManyToOne(fetch = FetchType.LAZY)
        private Depot start;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "goal")
        private Depot destination;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "bus_line", referencedColumnName = "line_code")
        @JoinColumn(name = "bus_number", referencedColumnName = "number")
        private Bus bus;
    }

    @Entity
    static class Line {
        @Id
        private String code;
    }

    @Entity
    @IdClass(BusId.class)
    static class Bus {
        @PartitionKey
        @ManyToOne
        private Line line;

        @ClusteringKey
        private int number;

        private int seats;
    }

    @Embeddable
    record BusId(String line, int number) {}

    @Entity
    static class Seat {
        @EmbeddedId
        private SeatId id;

        @MapsId("bus")
        @ManyToOne
        @JoinColumn(name = "line", referencedColumnName = "line_code")
        @JoinColumn(name = "bus", referencedColumnName = "number")
        private Bus bus;

        private String cover;
    }

    @Embeddable
    record SeatId(@PartitionKey BusId bus, @ClusteringKey int row) {}

    @Entity
    static class Playlist {
        @Id
        private long id;

        @OneToMany(mappedBy = "playlist")
        @OrderBy("votes DESC")
        private List<Vote> votes;

        @ManyToMany
        private Set<Singer> singers;

        @OneToMany
        @OrderColumn
        @JoinTable(name = "guest_appearances")
        private List<Singer> guests;

        @ManyToMany
        @MapKeyColumn(name = "slot")
        @JoinTable(name = "headliners")
        private Map<String, Singer> headliners;
    }

    @Entity
    @IdClass(VoteId.class)
    static class Vote {
        @PartitionKey
        @ManyToOne
        private Playlist playlist;

        @ClusteringKey
        private String listener;

        private int votes;
    }

    record VoteId(long playlist, String listener) {}

    @Entity
    static class Singer {
        @Id
        private String name;
    }
}
