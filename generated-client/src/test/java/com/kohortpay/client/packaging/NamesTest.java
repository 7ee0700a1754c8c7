package com.kohortpay.client.packaging;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamesTest {

  /** A name says which class is meant, in main and test code alike. What is generated has the names of its contract. */
  @Test
  void handWrittenClasses_haveNamesOfTheirOwn() {
    Map<String, List<String>> byName = new ClassFileImporter().importPaths("target/classes", "target/test-classes").stream()
        .filter(type -> Sources.isHandWritten(type) || Sources.isTest(type))
        .filter(type -> !type.isAnonymousClass() && !type.getSimpleName().equals("package-info"))
        .collect(groupingBy(JavaClass::getSimpleName, mapping(JavaClass::getName, toList())));

    assertThat(byName).containsKeys("KohortPayBuilder", "NamesTest");
    byName.values().removeIf(classes -> classes.size() == 1);
    assertThat(byName).isEmpty();
  }
}
