// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Date;
import java.util.Map;
import java.util.Set;

/** Property access, and values that change from inside. */
@Entity
public class Scan {
    private long id;
    private byte[] image;
    private Date taken;
    private Set<String> marks;
    private Map<String, Integer> counts;

    @Id
    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public byte[] getImage() {
        return image;
    }

    public void setImage(byte[] image) {
        this.image = image;
    }

    public Date getTaken() {
        return taken;
    }

    public void setTaken(Date taken) {
        this.taken = taken;
    }

    public Set<String> getMarks() {
        return marks;
    }

    public void setMarks(Set<String> marks) {
        this.marks = marks;
    }

    public Map<String, Integer> getCounts() {
        return counts;
    }

    public void setCounts(Map<String, Integer> counts) {
        this.counts = counts;
    }
}
