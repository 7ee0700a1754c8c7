package com.kohortpay.client.packaging;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the source of a class is. */
final class Sources {
  private Sources() {}

  /** Tells the runtime from what is generated from the contract. Takes the path of a class file within its jar. */
  static boolean isHandWritten(String classFile) {
    return Files.exists(Path.of("src/main/java", of(classFile)));
  }

  static boolean isHandWritten(JavaClass type) {
    return isHandWritten(classFile(type));
  }

  /** Tells the tests from the models that are generated for them. */
  static boolean isTest(String classFile) {
    return Files.exists(Path.of("src/test/java", of(classFile)));
  }

  /** Returns the path of the source within its folder or jar. */
  static String of(String classFile) {
    return classFile.replaceFirst("(\\$.*)?\\.class$", ".java");
  }

  private static String classFile(JavaClass type) {
    return type.getBaseComponentType().getName().replace('.', '/') + ".class";
  }
}
