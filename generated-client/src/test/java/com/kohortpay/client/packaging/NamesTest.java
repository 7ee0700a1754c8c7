package com.kohortpay.client.packaging;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamesTest {

  /** A name says which class is meant, in main and test code alike. What is generated has the names of its contract. */
  @Test
  void handWrittenClasses_haveNamesOfTheirOwn() throws IOException {
    List<String> files = new ArrayList<>();
    for (String folder : new String[] {"target/classes", "target/test-classes"}) {
      try (Stream<Path> all = Files.walk(Path.of(folder))) {
        all.map(file -> Path.of(folder).relativize(file).toString().replace(File.separatorChar, '/'))
            .filter(file -> file.endsWith(".class") && !file.endsWith("/package-info.class")).forEach(files::add);
      }
    }

    Map<String, List<String>> byName = files.stream().filter(file -> Sources.isHandWritten(file) || Sources.isTest(file))
        .collect(groupingBy(NamesTest::simpleName));

    byName.remove(""); // anonymous
    assertThat(byName).containsKeys("KohortPayBuilder", "NamesTest", "Program");
    byName.values().removeIf(classes -> classes.size() == 1);
    assertThat(byName).isEmpty();
  }

  private static String simpleName(String classFile) {
    return classFile.replaceFirst("^.*[/$][0-9]*", "").replaceFirst("\\.class$", "");
  }
}
