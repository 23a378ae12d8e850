// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringway.MappingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every text that refuses an entity, compared with the golden file beside this class. */
class ProblemsTest {
    private static final List<Class<?>> REFUSED =
            List.of(RefusedEntities.class, RefusedKeys.class, RefusedTypes.class, RefusedTables.class);
    private static final Pattern HOLDER = Pattern.compile("io\\.ringway\\.mapping\\.Refused\\w+\\$");

    @TestFactory
    Stream<DynamicTest> eachRefusalHasItsText() throws Exception {
        Map<String, String> golden = golden();
        assertThat(REFUSED.stream()
                        .flatMap(holder -> Stream.of(holder.getDeclaredClasses()))
                        .filter(type -> type.isAnnotationPresent(jakarta.persistence.Entity.class))
                        .map(Class::getSimpleName))
                .hasSameElementsAs(golden.keySet());
        return golden.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> assertThat(problems(type(entry.getKey()))).isEqualTo(entry.getValue())));
    }

    private static Class<?> type(String name) {
        return REFUSED.stream()
                .flatMap(holder -> Stream.of(holder.getDeclaredClasses()))
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static String problems(Class<?>... types) {
        MappingException refused = catchThrowableOfType(MappingException.class, () -> EntityModel.of(List.of(types)));
        return refused.problems().stream()
                .map(problem -> HOLDER.matcher(problem.text()).replaceAll("~"))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> golden() throws Exception {
        Map<String, String> golden = new LinkedHashMap<>();
        try (var in = ProblemsTest.class.getResourceAsStream("refused-entities.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String block : text.split("(?m)^# ")) {
                int end = block.indexOf('\n');
                if (end > 0) {
                    golden.put(block.substring(0, end), block.substring(end + 1).strip());
                }
            }
        }
        return golden;
    }

    @Test
    void oneErrorTellsEverythingOfEveryEntity() {
        MappingException refused = catchThrowableOfType(
                MappingException.class,
                () -> EntityModel.of(List.of(RefusedKeys.NoId.class, RefusedKeys.KeyVersion.class, String.class)));
        assertThat(refused.code()).isEqualTo("RW-1100");
        assertThat(refused)
                .hasMessage("RW-1100: The entities cannot be mapped: 3 problems%n".formatted()
                        + "  RW-1102: The class is no entity, mapped superclass, embeddable or converter"
                        + " [java.lang.String]. Annotate it, or take it out of the persistence unit.%n".formatted()
                        + "  RW-1106: The entity has no id [NoId]. Every row needs a primary key. Annotate an attribute"
                        + " with @Id, @EmbeddedId or @PartitionKey.%n".formatted()
                        + "  RW-1113: The version is part of the id [KeyVersion.id]. Use another attribute.");
    }

    static class Other {
        @jakarta.persistence.Entity(name = "KeyVersion")
        static class Twin {
            @jakarta.persistence.Id
            int id;
        }
    }

    @Test
    void entityNamesAreUnique() {
        assertThat(problems(Other.Twin.class, RefusedKeys.KeyVersion.class))
                .contains(
                        "RW-1112: Two entities have the name KeyVersion [" + Other.Twin.class.getName()
                                + " and ~KeyVersion]. Queries address an entity by its name. Name one of them by @Entity(name).");
    }
}
