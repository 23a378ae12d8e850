// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.orm;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CascadeType;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MadeAnnotationTest {
    @OneToMany(mappedBy = "owner", cascade = CascadeType.MERGE)
    List<String> written;

    private final OneToMany made = MadeAnnotation.of(
            OneToMany.class, Map.of("mappedBy", "owner", "cascade", new CascadeType[] {CascadeType.MERGE}));

    @Test
    void isAsOneThatIsWrittenInASource() throws Exception {
        OneToMany real = MadeAnnotationTest.class.getDeclaredField("written").getAnnotation(OneToMany.class);

        assertThat(made).isEqualTo(real).hasSameHashCodeAs(real);
        assertThat(real).isEqualTo(made);
        assertThat(made.annotationType()).isEqualTo(OneToMany.class);
        assertThat(made.toString())
                .isEqualTo("@OneToMany(cascade=[MERGE], fetch=LAZY, mappedBy=owner, orphanRemoval=false,"
                        + " targetEntity=void)");
        assertThat(MadeAnnotation.with(OneToMany.class, real, "mappedBy", "other"))
                .isNotEqualTo(real);
    }

    @Test
    void nobodyCanChangeIt() {
        made.cascade()[0] = CascadeType.ALL;

        assertThat(made.cascade()).containsExactly(CascadeType.MERGE);
    }
}
