package shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

public class Depot {
    @Entity
    public static class Shelf {
        @Id
        String code;

        Old old;
    }

    @Entity
    private static class Hidden {
        @Id
        String code;
    }

    @Deprecated
    public static class Old {}

    static class Room {
        @Entity
        static class Box extends Shelf {
            String label;
        }
    }
}
