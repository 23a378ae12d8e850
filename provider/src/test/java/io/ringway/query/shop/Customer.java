// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.shop;

import io.ringway.annotation.CqlType;
import io.ringway.annotation.Frozen;
import io.ringway.annotation.SaiIndex;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One partition key; indexes of both kinds, collections, a user-defined type, a vector, a version. */
@Entity
@Table(indexes = @Index(columnList = "email"))
public class Customer {
    @Id
    public UUID id;

    public String name;

    public String email;

    @SaiIndex
    public Integer rating;

    public boolean active;
    public LocalDate birthday;

    @SaiIndex
    public Instant registered;

    public Money balance;

    @Frozen
    public Address home;

    public Address office;
    public List<String> phones;

    @SaiIndex
    public Set<String> tags;

    @SaiIndex(part = SaiIndex.Part.ENTRIES)
    public Map<String, Integer> points;

    @Frozen
    public List<String> nicknames;

    public Map<String, Address> addresses;

    @CqlType("vector<float, 3>")
    @SaiIndex
    public float[] taste;

    @OneToMany(mappedBy = "customer")
    public List<Purchase> purchases;

    @Version
    public long version;
}
