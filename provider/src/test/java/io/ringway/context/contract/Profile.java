// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Its getters return Optionals. */
@Entity
public class Profile {
    private int id;
    private String nick;
    private Optional<String> motto = Optional.empty();
    private Integer age;
    private Long seen;
    private Double score;
    private Contact contact;

    @Id
    public int getId() {
        return id;
    }

    public void setId(int id) {
        this.id = id;
    }

    public Optional<String> getNick() {
        return Optional.ofNullable(nick);
    }

    public void setNick(String nick) {
        this.nick = nick;
    }

    public Optional<String> getMotto() {
        return motto;
    }

    public void setMotto(Optional<String> motto) {
        this.motto = motto;
    }

    public OptionalInt getAge() {
        return age == null ? OptionalInt.empty() : OptionalInt.of(age);
    }

    public void setAge(OptionalInt age) {
        this.age = age.isPresent() ? age.getAsInt() : null;
    }

    public OptionalLong getSeen() {
        return seen == null ? OptionalLong.empty() : OptionalLong.of(seen);
    }

    public void setSeen(Long seen) {
        this.seen = seen;
    }

    public OptionalDouble getScore() {
        return score == null ? OptionalDouble.empty() : OptionalDouble.of(score);
    }

    public void setScore(OptionalDouble score) {
        this.score = score.isPresent() ? score.getAsDouble() : null;
    }

    public Contact getContact() {
        return contact;
    }

    public void setContact(Contact contact) {
        this.contact = contact;
    }

    /** An embeddable with such a getter. */
    @Embeddable
    public static class Contact {
        private String mail;

        public Optional<? extends String> getMail() {
            return Optional.ofNullable(mail);
        }

        public void setMail(String mail) {
            this.mail = mail;
        }
    }
}
