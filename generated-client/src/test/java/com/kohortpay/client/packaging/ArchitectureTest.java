package com.kohortpay.client.packaging;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.OLD_DATE_AND_TIME_CLASSES_SHOULD_NOT_BE_USED;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the classes of the client may use, whatever contract it was generated from. */
class ArchitectureTest {
  private static final String CLIENT = "com.kohortpay.client";
  private static final String API = CLIENT + ".api";
  private static final String MODEL = CLIENT + ".model";
  private static final DescribedPredicate<JavaClass> HAND_WRITTEN = describe("are hand-written", Sources::isHandWritten);
  private static final DescribedPredicate<JavaClass> GENERATED = DescribedPredicate.not(HAND_WRITTEN).as("are generated");

  /** The packages the client may use. Of the JDK, the one module that is never missing: it has no logging, for one. */
  private static final Set<String> APIS = Stream.concat(
      Object.class.getModule().getDescriptor().exports().stream().filter(exports -> !exports.isQualified()).map(Exports::source),
      Stream.of("com.google.gson", "com.google.gson.annotations", "com.google.gson.reflect", "com.google.gson.stream", "okhttp3", "okio", "retrofit2", "retrofit2.http",
          "org.jspecify.annotations", "com.fasterxml.jackson.annotation")).collect(toSet());

  /** Adding or removing an endpoint or a model is no reason to edit a Java file. */
  @Test
  void handWrittenClasses_useNoGeneratedOnes() {
    DescribedPredicate<JavaClass> endpointsAndModels = describe("are generated, apart from GeneratedAdapters and KohortPay", type ->
        type.getPackageName().startsWith(CLIENT) && !Sources.isHandWritten(type)
            && !type.getSimpleName().equals("GeneratedAdapters") && !type.getSimpleName().equals("KohortPay"));

    check(noClasses().that(HAND_WRITTEN).should().dependOnClassesThat(endpointsAndModels));
  }

  /** No internals of other libraries, no {@code sun.*}, no logging, nothing that comes with a dependency of a dependency. */
  @Test
  void classes_useOtherCodeByItsApi() {
    DescribedPredicate<JavaClass> api = describe("are the client's, or public in java.base or in a dependency", type -> {
      String home = type.getBaseComponentType().getPackageName();
      return home.startsWith(CLIENT) || APIS.contains(home);
    });

    check(classes().should().onlyDependOnClassesThat(api));
  }

  @Test
  void models_useNeitherClientNorEndpointsNorHttp() {
    check(noClasses().that().resideInAPackage(MODEL).should().dependOnClassesThat().resideInAnyPackage(CLIENT, API, "okhttp3..", "retrofit2.."));
  }

  /** All that they are made of is what Retrofit reads. */
  @Test
  void endpoints_useModelsAndRetrofitOnly() {
    check(classes().that().resideInAPackage(API)
        .should().onlyDependOnClassesThat(resideInAnyPackage(API, MODEL, "retrofit2..", "java..", "org.jspecify..")));
  }

  /** Sending and reading belong to the runtime, whose classes may then change without a change of the generator. */
  @Test
  void generatedClient_usesOnlyWhatTheRuntimeMadeForIt() {
    Set<String> madeForIt = Set.of("KohortPayBuilder", "Arguments", "ContractPath");
    DescribedPredicate<JavaClass> others = describe("are of the runtime, apart from " + madeForIt, type ->
        type.getPackageName().equals(CLIENT) && Sources.isHandWritten(type) && !madeForIt.contains(type.getSimpleName()));

    check(noClasses().that(GENERATED).and().resideInAPackage(CLIENT).should().dependOnClassesThat(others));
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
  void standardStreams_areNotUsed() {
    check(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
  }

  @Test
  void oldDateClasses_areNotUsed() {
    check(OLD_DATE_AND_TIME_CLASSES_SHOULD_NOT_BE_USED);
  }

  private static void check(ArchRule rule) {
    rule.check(ClientClasses.ALL);
  }
}
