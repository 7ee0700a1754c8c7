package com.kohortpay.client.packaging;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the source of a class is. */
final class Sources {
  private Sources() {}

  /** Or generated from the contract, if not. Takes a class file's path within its jar. */
  static boolean isHandWritten(String classFile) {
    return Files.exists(Path.of("src/main/java", of(classFile)));
  }

  /** The path of the source within its folder or jar. */
  static String of(String classFile) {
    return classFile.replaceFirst("(\\$.*)?\\.class$", ".java");
  }
}
