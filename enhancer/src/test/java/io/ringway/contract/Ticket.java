// SPDX-License-Identifier: Apache-2.0
package io.ringway.contract;

import jakarta.persistence.Entity;
import java.io.Serializable;
import java.util.Map;

@Entity
public class Ticket extends Keyed<Long> implements Serializable {
    private static final Object LOCK = new Object();

    private Map<String, ? extends Number> prices;
    protected transient int visits;
    String title;

    protected Ticket() {}

    public Ticket(String title) {
        this.title = title;
    }

    public long doubled() {
        return key * 2;
    }

    public Map<String, ? extends Number> getPrices() {
        synchronized (LOCK) {
            return prices;
        }
    }

    public void setPrices(Map<String, ? extends Number> prices) {
        this.prices = prices;
    }

    public String getTitle() {
        return title;
    }
}
