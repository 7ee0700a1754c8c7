package com.kohortpay.client.packaging;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.OLD_DATE_AND_TIME_CLASSES_SHOULD_NOT_BE_USED;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES = new ClassFileImporter().importPaths("target/classes");
  private static final DescribedPredicate<JavaClass> HAND_WRITTEN = describe("are written by hand", ArchitectureTest::isHandWritten);

  /** The packages the client may use. Of the JDK, the one module that is never missing: it has no logging, for one. */
  private static final Set<String> APIS = Stream.concat(
      Object.class.getModule().getDescriptor().exports().stream().filter(exports -> !exports.isQualified()).map(Exports::source),
      Stream.of("com.google.gson", "com.google.gson.annotations", "com.google.gson.stream", "okhttp3", "okio", "retrofit2", "retrofit2.http",
          "org.jspecify.annotations")).collect(toSet());

  /** An endpoint or model more, or less, is no reason to edit a Java file. */
  @Test
  void handWritten_knowsNoEndpointAndNoModel() {
    DescribedPredicate<JavaClass> endpointsAndModels = describe("are generated, but for GeneratedAdapters and KohortPay", type ->
        type.getPackageName().startsWith("com.kohortpay.client") && !isHandWritten(type)
            && !type.getSimpleName().equals("GeneratedAdapters") && !type.getSimpleName().equals("KohortPay"));

    check(noClasses().that(HAND_WRITTEN).should().dependOnClassesThat(endpointsAndModels));
  }

  /** No internals of other libraries, no {@code sun.*}, no logging, nothing that comes with a dependency of a dependency. */
  @Test
  void otherCode_isUsedByItsApi() {
    DescribedPredicate<JavaClass> api = describe("are the client's, or public in java.base or in a dependency", type -> {
      String home = type.getBaseComponentType().getPackageName();
      return home.startsWith("com.kohortpay.client") || APIS.contains(home);
    });

    check(classes().should().onlyDependOnClassesThat(api));
  }

  @Test
  void models_knowNeitherClientNorEndpoints() {
    check(noClasses().that().resideInAPackage("com.kohortpay.client.model")
        .should().dependOnClassesThat().resideInAnyPackage("com.kohortpay.client", "com.kohortpay.client.api"));
  }

  @Test
  void endpoints_knowNotTheClient() {
    check(noClasses().that().resideInAPackage("com.kohortpay.client.api").should().dependOnClassesThat().resideInAPackage("com.kohortpay.client"));
  }

  /** Shrinkers and native images need no rules for it. Types are looked at, as Retrofit gives them; members are not. */
  @Test
  void members_areNotReflectedOn() {
    DescribedPredicate<JavaMethodCall> lookUp = describe("look up a class or a member", call ->
        call.getTargetOwner().isEquivalentTo(Class.class)
            && call.getName().matches("forName|newInstance|get(Declared|Record|Enclosing)?(Field|Method|Constructor|Class|Component)(e?s)?"));
    DescribedPredicate<JavaMethodCall> invoke = describe("invoke a method", call ->
        call.getTargetOwner().isEquivalentTo(Method.class) && call.getName().equals("invoke"));

    check(noClasses().should().callMethodWhere(lookUp).orShould().callMethodWhere(invoke)
        .orShould().dependOnClassesThat().belongToAnyOf(Field.class, Constructor.class, Proxy.class));
  }

  @Test
  void publicClasses_cannotBeExtendedFromOutside() {
    DescribedPredicate<JavaClass> open = describe("are public and not final", type ->
        type.getModifiers().contains(PUBLIC) && !type.getModifiers().contains(FINAL));

    check(constructors().that().areDeclaredInClassesThat(open).should().notBePublic().andShould().notBeProtected());
  }

  @Test
  void publicFields_areFinal() {
    check(fields().that().arePublic().should().beFinal());
  }

  @Test
  void nothingIsPrinted() {
    check(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
  }

  @Test
  void time_isJavaTime() {
    check(OLD_DATE_AND_TIME_CLASSES_SHOULD_NOT_BE_USED);
  }

  private static void check(ArchRule rule) {
    rule.check(CLASSES);
  }

  private static boolean isHandWritten(JavaClass type) {
    return Sources.isHandWritten(type.getName().replace('.', '/') + ".class");
  }
}
