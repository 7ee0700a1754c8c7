package com.kohortpay.generator;

import java.util.Set;

/**
 * One file to generate.
 *
 * @param template the name of the template that writes it
 * @param view what the template prints: finished Java, in which each type is written out in guillemets
 * @param names the simple names that mean something else in this file than a type it might import
 */
record JavaFile(String packageName, String className, String template, Object view, Set<String> names) {
  String path() {
    return packageName.replace('.', '/') + '/' + className + ".java";
  }
}
