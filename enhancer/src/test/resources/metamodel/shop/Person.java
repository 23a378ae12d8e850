package shop;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.util.Optional;
import java.util.OptionalInt;

@Entity
class Person {
    private String name;

    @Access(AccessType.FIELD)
    private int age;

    @Id
    public String getName() {
        return name;
    }

    public Optional<String> getNick() {
        return Optional.empty();
    }

    public void setNick(String nick) {}

    public OptionalInt getSize() {
        return OptionalInt.empty();
    }

    public void setSize(OptionalInt size) {}

    public boolean isDefault() {
        return true;
    }

    public void setDefault(boolean is) {}

    public String getURL() {
        return name;
    }

    protected void setURL(String url) {}

    public String getComputed() {
        return name;
    }

    @Transient
    public String getHidden() {
        return name;
    }

    public void setHidden(String hidden) {}
}
