package com.kohortpay.client.packaging;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.google.gson.TypeAdapter;
import com.kohortpay.client.Json;
import com.kohortpay.client.KohortPayBuilder;
import com.kohortpay.client.KohortPayException;
import com.kohortpay.client.Operation;
import com.kohortpay.client.model.Model;
import com.kohortpay.client.model.ModelAdapters;
import com.kohortpay.client.model.OpenEnum;
import com.kohortpay.client.model.Violation;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What of the client is public: as little as users need, since all of it has to stay. */
class PublicApiTest {

  /** A further one is an addition to the API: give it Javadoc, and name it here. */
  @Test
  void handWrittenClasses_ofTheRuntime_arePackagePrivate() {
    DescribedPredicate<JavaClass> api = assignableTo(KohortPayException.class);
    for (Class<?> type : new Class<?>[] {KohortPayBuilder.class, Json.class, Model.class, ModelAdapters.class, OpenEnum.class, Operation.class, Violation.class}) {
      api = api.or(describe(type.getSimpleName(), other -> other.isEquivalentTo(type)));
    }

    check(classes().that(describe("are hand-written", Sources::isHandWritten)).and().areTopLevelClasses().and(DescribedPredicate.not(api))
        .should().notBePublic());
  }

  @Test
  void adapters_arePackagePrivate() {
    check(classes().that().areAssignableTo(TypeAdapter.class).should().notBePublic());
  }

  @Test
  void publicMembers_namePublicTypesOnly() {
    check(codeUnits().that().arePublic().and().areDeclaredInClassesThat().arePublic().should(namePublicTypesOnly()));
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

  private static ArchCondition<JavaCodeUnit> namePublicTypesOnly() {
    return new ArchCondition<JavaCodeUnit>("name public types only") {
      @Override
      public void check(JavaCodeUnit member, ConditionEvents events) {
        Stream.concat(Stream.of(member.getRawReturnType()), member.getRawParameterTypes().stream())
            .map(JavaClass::getBaseComponentType)
            .filter(type -> !type.isPrimitive() && !type.getModifiers().contains(PUBLIC))
            .forEach(type -> events.add(SimpleConditionEvent.violated(member, member.getDescription() + " names " + type.getName())));
      }
    };
  }

  private static void check(ArchRule rule) {
    rule.check(ClientClasses.ALL);
  }
}
