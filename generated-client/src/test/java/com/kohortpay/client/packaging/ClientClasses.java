package com.kohortpay.client.packaging;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The classes of the client, read once for all tests. */
final class ClientClasses {
  static final JavaClasses ALL = new ClassFileImporter().importPaths("target/classes");

  private ClientClasses() {}
}
