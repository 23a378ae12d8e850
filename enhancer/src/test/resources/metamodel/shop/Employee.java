package shop;

import jakarta.persistence.Entity;

@Entity
public class Employee extends Person {
    @Override
    public String getName() {
        return super.getName();
    }

    public void setName(String name) {}

    public String getDesk() {
        return "";
    }

    public void setDesk(String desk) {}
}
