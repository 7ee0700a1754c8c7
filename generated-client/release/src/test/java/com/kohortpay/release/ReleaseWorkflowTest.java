package com.kohortpay.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever can change what the workflow runs can publish in our name. */
class ReleaseWorkflowTest {
  private static final Path WORKFLOW = Path.of("../../.github/workflows/release.yml");

  @Test
  void actions_arePinnedToCommits() throws IOException {
    List<String> used = Files.readAllLines(WORKFLOW).stream().filter(line -> line.contains("uses:")).map(String::strip).toList();

    assertThat(used).isNotEmpty().allMatch(line -> line.matches("(- )?uses: [\\w/-]+@[0-9a-f]{40} # v\\d+(\\.\\d+)*"));
  }

  @Test
  void permissions_areNone_unlessAJobAsks() throws IOException {
    assertThat(Files.readAllLines(WORKFLOW)).contains("permissions: {}");
  }

  @Test
  void scripts_areNotMadeOfInputs() throws IOException {
    assertThat(Files.readAllLines(WORKFLOW)).filteredOn(line -> line.contains("${{"))
        .allMatch(line -> line.matches(" +[A-Z_]+: \\$\\{\\{ (secrets|vars|github)\\.\\w+ }}"));
  }
}
