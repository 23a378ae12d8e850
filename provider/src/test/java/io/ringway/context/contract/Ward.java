// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Refers to entities that others extend, in every way there is. */
@Entity
public class Ward {
    @Id
    private int id;

    @ManyToOne
    private Staff deputy;

    @OneToMany(mappedBy = "ward")
    private List<Device> devices = new ArrayList<>();

    @ManyToOne(
            fetch = FetchType.LAZY,
            cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    private Staff head;

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    private Device mainDevice;

    @ManyToMany(cascade = CascadeType.PERSIST)
    private Set<Staff> staff = new HashSet<>();

    public Ward() {}

    public Ward(int id) {
        this.id = id;
    }

    public Staff getDeputy() {
        return deputy;
    }

    public void setDeputy(Staff deputy) {
        this.deputy = deputy;
    }

    public List<Device> getDevices() {
        return devices;
    }

    public Staff getHead() {
        return head;
    }

    public void setHead(Staff head) {
        this.head = head;
    }

    public Device getMainDevice() {
        return mainDevice;
    }

    public void setMainDevice(Device mainDevice) {
        this.mainDevice = mainDevice;
    }

    public Set<Staff> getStaff() {
        return staff;
    }
}
