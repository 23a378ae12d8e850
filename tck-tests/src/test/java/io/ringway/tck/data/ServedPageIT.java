// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.data;

import static org.assertj.core.api.Assertions.assertThat;

import ee.jakarta.tck.data.framework.read.only.AsciiCharacter;
import ee.jakarta.tck.data.framework.read.only.AsciiCharacters;
import ee.jakarta.tck.data.framework.read.only.CustomRepository;
import ee.jakarta.tck.data.framework.read.only.NaturalNumber;
import ee.jakarta.tck.data.framework.read.only.NaturalNumbers;
import ee.jakarta.tck.data.framework.read.only.PositiveIntegers;
import ee.jakarta.tck.data.standalone.entity.Box;
import ee.jakarta.tck.data.standalone.entity.Boxes;
import ee.jakarta.tck.data.standalone.entity.MultipleEntityRepo;
import ee.jakarta.tck.data.standalone.persistence.Catalog;
import ee.jakarta.tck.data.standalone.persistence.Product;
import io.ringway.Repositories;
import io.ringway.tck.data.ServedMethods.Answer;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The guide's page on what repositories serve has what they do. With {@code -Dringway.page.write} it is written anew. */
class ServedPageIT {
    private static final Path PAGE = Path.of("..", "docs", "guide", "repositories-served.md");
    private static final String TABLES = "## By the key\n";

    @Test
    void thePageHasWhatIsSentAndWhatIsRefused() throws IOException {
        List<Answer> keyed;
        List<Answer> indexed;
        try (EntityManagerFactory unit = KitUnit.keyed()) {
            keyed = answers(unit);
        }
        try (EntityManagerFactory unit = KitUnit.indexed()) {
            indexed = answers(unit);
        }
        String tables = new ServedPage(
                        keyed, indexed.stream().collect(Collectors.toMap(Answer::method, Function.identity())))
                .text();

        String page = Files.readString(PAGE);
        int start = page.indexOf(TABLES);
        if (System.getProperty("ringway.page.write") != null) {
            Files.writeString(PAGE, page.substring(0, start) + tables);
        } else {
            assertThat(page.substring(start)).isEqualTo(tables);
        }
    }

    private static List<Answer> answers(EntityManagerFactory unit) {
        ServedMethods methods = new ServedMethods(unit.unwrap(Repositories.class));
        List<Answer> answers = new ArrayList<>();
        answers.addAll(methods.inherited(Boxes.class, Box.class));
        answers.addAll(methods.own(MultipleEntityRepo.class, Box.class));
        answers.addAll(methods.own(NaturalNumbers.class, NaturalNumber.class));
        answers.addAll(methods.own(PositiveIntegers.class, NaturalNumber.class));
        answers.addAll(methods.own(CustomRepository.class, NaturalNumber.class));
        answers.addAll(methods.own(AsciiCharacters.class, AsciiCharacter.class));
        answers.addAll(methods.own(Catalog.class, Product.class));
        return answers;
    }
}
