package shop;

import jakarta.persistence.Embeddable;

@Embeddable
class Money<T> {
    private long cents;
    private T moment;
}
