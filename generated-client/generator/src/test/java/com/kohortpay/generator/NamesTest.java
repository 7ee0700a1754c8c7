package com.kohortpay.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', value = {
    "Group, Group", "point_of_sale, PointOfSale", "locale, Locale", "List, List", "Tag, Tag", "Builder, ModelBuilder", "Adapter, ModelModelAdapter", "Error, Error", "rules, Rules",
    "String, ModelString", "3d, Model3d", "v1.Order-Line, V1OrderLine", "*, Model", "été, Été", "x\"); y, XY", "FooAdapter, FooAdapter",
  })
  void type_isAnIdentifierThatIsFree(String name, String type) {
    assertThat(Names.type(name)).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', value = {
    "deletedAt, deletedAt", "created_at, createdAt", "kebab-case, kebabCase", "UPPER, UPPER", "UPPER_CASE, UPPER_CASE", "class, propertyClass",
    "default, _default", "1st, _1st", "$dollar, $dollar", "été, été", "IDs, ids", "aBc, aBc", "jMinus2ExpireAt, jMinus2ExpireAt", "_, property",
    "setFields, setFields", "Name, name", "equals, propertyEquals", "x\"); System.exit(1); (\", xSystemExit1", "@type, type", "true, _true",
  })
  void variable_isAnIdentifier(String name, String variable) {
    assertThat(Names.variable(name)).isEqualTo(variable);
  }

  @ParameterizedTest
  @CsvSource({"deletedAt, getDeletedAt", "jMinus2ExpireAt, getJMinus2ExpireAt", "_default, getDefault", "_1st, get1st", "UPPER, getUPPER", "$dollar, get$dollar"})
  void getter_beginsWithACapital(String variable, String getter) {
    assertThat(Names.getter(variable)).isEqualTo(getter);
  }

  @ParameterizedTest
  @CsvSource({"listGroups, listGroups", "list-groups, listGroups", "notify, notifyOperation", "toString, toStringOperation", "import, importOperation",
    "GetURL, getURL", "1st, _1st"})
  void method_isFree(String operationId, String method) {
    assertThat(Names.method(operationId)).isEqualTo(method);
  }

  @ParameterizedTest
  @CsvSource({"Groups, groups", "Order lines, orderLines", "Builder, builderApi", "import, importApi", "Retrofit, retrofit", "toString, toStringApi"})
  void accessor_isFree(String tag, String accessor) {
    assertThat(Names.accessor(tag)).isEqualTo(accessor);
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', value = {
    "red, RED", "green-ish, GREEN_ISH", "3d, _3D", "*/*, VALUE", "a*/b, A_B", "``, EMPTY", "en_US, EN_US", "é, É",
  })
  void constant_ofAString(String value, String constant) {
    assertThat(Names.constant(value, false)).isEqualTo(constant);
  }

  @ParameterizedTest
  @CsvSource({"1, NUMBER_1", "-2.50, NUMBER_MINUS_2_DOT_50"})
  void constant_ofANumber(String value, String constant) {
    assertThat(Names.constant(value, true)).isEqualTo(constant);
  }

  @Test
  void namesThatBecomeOne_areNumbered() {
    Set<String> taken = Names.none();
    assertThat(Names.unique("createdAt", taken)).isEqualTo("createdAt");
    assertThat(Names.unique("createdAt", taken)).isEqualTo("createdAt2");
    assertThat(Names.unique("A_B", taken)).isEqualTo("A_B");
    assertThat(Names.unique("A_B", taken)).isEqualTo("A_B_2");
  }
}
