// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.contract.ContractRun;
import io.ringway.contract.EnhancementContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The contract under the built jar as a java agent, in a virtual machine of its own. */
final class AgentContractIT extends EnhancementContract {
    private static String outcomes;

    @BeforeAll
    static void runTheContractUnderTheAgent() throws Exception {
        outcomes = runUnder("-javaagent:" + System.getProperty("ringway.agent"));
    }

    @Override
    protected void run(String scenarios, String name) {
        assertThat(outcomes.lines()).contains("PASSED " + name);
    }

    @Test
    void theAgentKeepsToThePackagesItIsGiven() throws Exception {
        String agent = "-javaagent:" + System.getProperty("ringway.agent") + "=";
        assertThat(runUnder(agent + "io.ringway.contract")).doesNotContain("FAILED");
        assertThat(runUnder(agent + "com.acme")).contains("FAILED entitiesAreEnhanced");
    }

    private static String runUnder(String agent) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(List.of(java, agent, "-cp", classPath, ContractRun.class.getName()))
                .redirectErrorStream(true)
                .start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(output).isZero();
            return output;
        } finally {
            process.destroyForcibly();
        }
    }
}
