// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** More attributes than a long has bits; the ordinals are in the order of the names. */
@Entity
public class Broad {
    private Integer a00;
    private Integer a01;
    private Integer a02;
    private Integer a03;
    private Integer a04;
    private Integer a05;
    private Integer a06;
    private Integer a07;
    private Integer a08;
    private Integer a09;
    private Integer a10;
    private Integer a11;
    private Integer a12;
    private Integer a13;
    private Integer a14;
    private Integer a15;
    private Integer a16;
    private Integer a17;
    private Integer a18;
    private Integer a19;
    private Integer a20;
    private Integer a21;
    private Integer a22;
    private Integer a23;
    private Integer a24;
    private Integer a25;
    private Integer a26;
    private Integer a27;
    private Integer a28;
    private Integer a29;
    private Integer a30;
    private Integer a31;
    private Integer a32;
    private Integer a33;
    private Integer a34;
    private Integer a35;
    private Integer a36;
    private Integer a37;
    private Integer a38;
    private Integer a39;
    private Integer a40;
    private Integer a41;
    private Integer a42;
    private Integer a43;
    private Integer a44;
    private Integer a45;
    private Integer a46;
    private Integer a47;
    private Integer a48;
    private Integer a49;
    private Integer a50;
    private Integer a51;
    private Integer a52;
    private Integer a53;
    private Integer a54;
    private Integer a55;
    private Integer a56;
    private Integer a57;
    private Integer a58;
    private Integer a59;
    private Integer a60;
    private Integer a61;
    private Integer a62;
    private Integer a63;
    private Integer a64;
    private Integer a65;

    @Id
    private int id;

    private List<String> list;
    private Map<String, Integer> map;

    @ManyToOne(fetch = FetchType.LAZY)
    private Broad next;

    private Set<Integer> set;

    public Broad() {}

    public Broad(int id) {
        this.id = id;
    }

    public Integer getA00() {
        return a00;
    }

    public void setA00(Integer value) {
        a00 = value;
    }

    public Integer getA63() {
        return a63;
    }

    public void setA63(Integer value) {
        a63 = value;
    }

    public Integer getA64() {
        return a64;
    }

    public void setA64(Integer value) {
        a64 = value;
    }

    public Integer getA65() {
        return a65;
    }

    public void setA65(Integer value) {
        a65 = value;
    }

    public List<String> getList() {
        return list;
    }

    public void setList(List<String> list) {
        this.list = list;
    }

    public Map<String, Integer> getMap() {
        return map;
    }

    public void setMap(Map<String, Integer> map) {
        this.map = map;
    }

    public Broad getNext() {
        return next;
    }

    public void setNext(Broad next) {
        this.next = next;
    }

    public Set<Integer> getSet() {
        return set;
    }

    public void setSet(Set<Integer> set) {
        this.set = set;
    }
}
