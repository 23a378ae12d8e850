package shop;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.util.List;

@MappedSuperclass
public abstract class Kept<K extends Comparable<K> & Serializable, T> {
    @Id
    private K key;

    @Version
    private int version;

    private List<T> tags;
}
