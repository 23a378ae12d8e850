// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import io.ringway.annotation.SaiIndex;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.NamedSubgraph;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Several classes in one table, which refer to others. */
@Entity
@NamedEntityGraph(
        name = "shown",
        attributeNodes = @NamedAttributeNode("themes"),
        subclassSubgraphs =
                @NamedSubgraph(
                        name = "painted",
                        type = Exhibit.Painting.class,
                        attributeNodes = @NamedAttributeNode("styles")))
public abstract class Exhibit {
    @Id
    private int id;

    @ManyToOne(fetch = FetchType.LAZY)
    @SaiIndex
    private Museum museum;

    @ManyToMany(cascade = CascadeType.PERSIST)
    @JoinTable(joinColumns = @JoinColumn(name = "exhibit_id"))
    private Set<Theme> themes = new HashSet<>();

    protected Exhibit() {}

    protected Exhibit(int id, Museum museum, String theme) {
        this.id = id;
        this.museum = museum;
        themes.add(new Theme(theme));
    }

    public Museum museum() {
        return museum;
    }

    public Set<Theme> themes() {
        return themes;
    }

    /** It has styles. */
    @Entity
    @NamedEntityGraph(includeAllAttributes = true)
    public static class Painting extends Exhibit {
        @ManyToMany(cascade = CascadeType.PERSIST)
        @JoinTable(name = "painting_style")
        private Set<Theme> styles = new HashSet<>();

        protected Painting() {}

        public Painting(int id, Museum museum, String theme, String style) {
            super(id, museum, theme);
            styles.add(new Theme(style));
        }

        public Set<Theme> styles() {
            return styles;
        }
    }

    /** It has forms. */
    @Entity
    public static class Vase extends Exhibit {
        @ManyToMany(cascade = CascadeType.PERSIST)
        @JoinTable(name = "vase_form")
        private Set<Theme> forms = new HashSet<>();

        protected Vase() {}

        public Vase(int id, Museum museum, String theme, String form) {
            super(id, museum, theme);
            forms.add(new Theme(form));
        }

        public Set<Theme> forms() {
            return forms;
        }
    }

    /** What exhibits refer to. */
    @Entity
    public static class Theme {
        @Id
        private String name;

        protected Theme() {}

        public Theme(String name) {
            this.name = name;
        }

        public String name() {
            return name;
        }
    }

    /** It has exhibits of every class. */
    @Entity
    @NamedEntityGraph(
            name = "tour",
            attributeNodes = @NamedAttributeNode(value = "exhibits", subgraph = "exhibit"),
            subgraphs = {
                @NamedSubgraph(name = "exhibit", attributeNodes = @NamedAttributeNode("themes")),
                @NamedSubgraph(name = "exhibit", type = Painting.class, attributeNodes = @NamedAttributeNode("styles"))
            })
    public static class Museum {
        @Id
        private String city;

        @OneToMany(mappedBy = "museum")
        private List<Exhibit> exhibits = new ArrayList<>();

        protected Museum() {}

        public Museum(String city) {
            this.city = city;
        }

        public List<Exhibit> exhibits() {
            return exhibits;
        }
    }
}
