package shop;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@Entity(name = "Automobile")
@NamedQuery(name = "Vehicle.byOwner", query = "FROM Automobile", resultClass = Vehicle.class)
@NamedQuery(name = "count-all", query = "SELECT COUNT(this) FROM Automobile", resultClass = long.class)
@NamedQuery(name = "untyped", query = "FROM Automobile")
@NamedNativeQuery(name = "native", query = "SELECT 1", resultClass = Integer.class)
@NamedEntityGraph
@NamedEntityGraph(name = "with owner")
@SqlResultSetMapping(name = "ownerNames")
public class Vehicle extends Kept<String, UUID> {
    static int count;
    transient int seen;

    @Transient
    int shown;

    private String ownerName;
    private boolean parked;
    private Boolean sold;
    private char letter;
    private Long miles;
    private BigDecimal price;
    private Instant since;
    private Colour colour;
    private Secret secret;
    private byte[] photo;
    private UUID serial;
    private Map<String, ? extends Number> readings;
    private Set<Colour> colours;
    private Collection<Secret> secrets;
    private ArrayList<List<? super Integer>> nested;
    private Names names;

    @SuppressWarnings("rawtypes")
    private List raw;

    private Money<Instant> cost;

    @Embedded
    private Place place;

    @ManyToOne
    private Vehicle trailer;

    @OneToMany
    private List<Vehicle> towed;

    private String ID;
    private String class_;

    public enum Colour {
        RED
    }

    private enum Secret {
        A
    }

    public interface Names extends List<String> {}

    @Embeddable
    public record Place(String street, @Transient int ignored, Spot spot) {}

    @Embeddable
    static class Spot {
        double latitude;
        Spot self;
    }
}
