package com.kohortpay.contract;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.prism.PrismTools;
import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house: which package may use which, and what none may do. */
class ArchitectureTest {
  private static final String ROOT = "com.kohortpay.contract";
  /** Ground floor first: each package may use those before it. The root package holds {@link Settings}. */
  private static final List<String> FLOORS = List.of(
      "json", "spec", "exchange", "check", "values", "call", "facts", "cases", "redact", "prism", "", "mutation", "provider", "report", "verify");
  /** On one floor: none uses another. */
  private static final Set<String> TOP = Set.of("mutation", "provider", "report");

  private static final JavaClasses MAIN = imported();

  @ParameterizedTest
  @MethodSource("floors")
  void packages_ofMainCode_useOnlyThoseBelow(String floor) {
    Set<String> forbidden = new LinkedHashSet<>(FLOORS.subList(FLOORS.indexOf(floor) + 1, FLOORS.size()));
    if (TOP.contains(floor)) {
      forbidden.addAll(TOP);
      forbidden.remove(floor);
    }

    noClasses().that().resideInAPackage(name(floor))
        .should().dependOnClassesThat().resideInAnyPackage(forbidden.stream().map(ArchitectureTest::name).toArray(String[]::new))
        .check(MAIN);
  }

  static List<String> floors() {
    return FLOORS;
  }

  @Test
  void everyPackage_hasItsFloor() {
    assertThat(MAIN.stream().map(JavaClass::getPackageName).collect(toSet()))
        .containsExactlyInAnyOrderElementsOf(FLOORS.stream().map(ArchitectureTest::name).toList());
  }

  @Test
  void packages_areFreeOfCircles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void simpleNames_areUnique() throws IOException {
    Map<String, List<Path>> byName = new HashMap<>();
    for (Class<?> each : List.of(Settings.class, ArchitectureTest.class)) {
      try (Stream<Path> files = Files.walk(folder(each))) {
        files.filter(file -> file.toString().endsWith(".class") && !file.toString().matches(".*(\\$|package-info).*"))
            .forEach(file -> byName.computeIfAbsent(file.getFileName().toString(), name -> new ArrayList<>()).add(file));
      }
    }

    assertThat(byName).hasSizeGreaterThan(100);
    assertThat(byName.values().stream().filter(each -> each.size() > 1)).isEmpty();
  }

  /** Settings are read where a run begins, and handed down. What is said of the machine is none. */
  @Test
  void settings_areReadInOnePlace() {
    noClasses().that().doNotBelongToAnyOf(Settings.class, PrismTools.class)
        .and().doNotHaveSimpleName("Versions")
        // Where a run begins.
        .and().doNotHaveSimpleName("VerifyMain").and().doNotHaveSimpleName("MavenVerify")
        .should().callMethodWhere(describe("reads a setting", ArchitectureTest::readsASetting))
        .check(MAIN);
  }

  /** Two contracts may be judged in one JVM: nothing is remembered beside the objects that are handed over. */
  @Test
  void nothing_isHandedOverByStatics() {
    fields().that().areStatic().should().beFinal().check(MAIN);
  }

  private static boolean readsASetting(JavaMethodCall call) {
    return call.getTargetOwner().isEquivalentTo(System.class) && Set.of("getProperty", "getProperties", "getenv").contains(call.getName())
        || Set.of("getInteger", "getLong", "getBoolean").contains(call.getName())
        && Stream.of(Integer.class, Long.class, Boolean.class).anyMatch(call.getTargetOwner()::isEquivalentTo);
  }

  private static String name(String floor) {
    return floor.isEmpty() ? ROOT : ROOT + "." + floor;
  }

  /** Only what is ours: the classes of libraries are not looked into. */
  private static JavaClasses imported() {
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    return new ClassFileImporter().importPath(folder(Settings.class));
  }

  private static Path folder(Class<?> one) {
    return Path.of(one.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
