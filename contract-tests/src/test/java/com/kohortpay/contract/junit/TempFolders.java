package com.kohortpay.contract.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** Puts the folders of {@code @TempDir} into target: what a killed build leaves there, {@code mvn clean} removes. */
public final class TempFolders implements TempDirFactory {
  @Override
  public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
    Path target = Path.of(TempFolders.class.getProtectionDomain().getCodeSource().getLocation().getPath()).getParent();
    return Files.createTempDirectory(Files.createDirectories(target.resolve("tmp")), "junit");
  }
}
