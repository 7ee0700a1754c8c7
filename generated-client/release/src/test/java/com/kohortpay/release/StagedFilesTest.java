package com.kohortpay.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Maven Central requires of what is uploaded (https://central.sonatype.org/publish/requirements). */
class StagedFilesTest {
  /** Decided here, so that nothing else is published by mistake. */
  private static final List<String> PUBLISHED = List.of("kohortpay-client", "kohortpay-openapi");

  @Test
  void modules_areTheseAndNoOthers() throws IOException {
    assertThat(Staging.modules()).extracting(module -> Staging.name(module.getParent())).isEqualTo(PUBLISHED);
  }

  static List<Path> modules() throws IOException {
    return Staging.modules();
  }

  static List<Path> files() throws IOException {
    return Staging.files();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void pom_standsAlone(Path module) throws IOException {
    Pom pom = pom(module);
    assertThat(pom.texts("parent")).isEmpty();
    assertThat(pom.texts("build")).isEmpty();
    assertThat(pom.texts("profiles")).isEmpty();
    assertThat(pom.texts("repositories")).isEmpty();
    assertThat(pom.texts(".")).singleElement().asString().doesNotContain("${");
    // What is provided, such as annotations, is not passed on to users.
    assertThat(pom.texts("dependencies/dependency/scope")).doesNotContain("test", "system", "import");
    assertThat(pom.texts("dependencies/dependency/version")).hasSameSizeAs(pom.texts("dependencies/dependency"))
        .noneMatch(version -> version.endsWith("-SNAPSHOT") && !Staging.VERSION.endsWith("-SNAPSHOT"));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void pom_saysWhatCentralRequires(Path module) throws IOException {
    Pom pom = pom(module);
    assertThat(pom.texts("groupId")).containsExactly("com.kohortpay");
    assertThat(pom.texts("artifactId")).containsExactly(Staging.name(module.getParent()));
    assertThat(pom.texts("version")).containsExactly(Staging.VERSION);
    for (String path : List.of("name", "description", "url", "licenses/license/name", "licenses/license/url", "developers/developer/name",
        "scm/connection", "scm/url")) {
      assertThat(pom.texts(path)).as(path).isNotEmpty().doesNotContain("");
    }
    String repository = pom.texts("url").get(0);
    assertThat(pom.texts("scm/url")).containsExactly(repository);
    assertThat(pom.texts("scm/connection")).containsExactly("scm:git:" + repository + ".git");
  }

  @ParameterizedTest
  @MethodSource("modules")
  void release_namesItsRepository(Path module) throws IOException {
    if (isRelease()) {
      assertThat(pom(module).texts("url").get(0)).as("repository.url in pom.xml").doesNotContain("OWNER");
    }
  }

  @Test
  void contract_isOurs_andReleased() throws IOException {
    Path openapi = Path.of("../../openapi");
    Path staged = Staging.file(Staging.FOLDER.resolve("com/kohortpay/kohortpay-openapi").resolve(Staging.VERSION), ".yaml");

    assertThat(staged).hasSameTextualContentAs(openapi.resolve("kohortpay.yaml"));
    if (isRelease()) {
      assertThat(staged).as("mvn -Prelease-contract comes first").hasSameTextualContentAs(openapi.resolve("released/kohortpay.yaml"));
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void jar_hasSourcesAndJavadoc(Path module) throws IOException {
    if (pom(module).texts("packaging").contains("pom")) {
      return;
    }
    for (String ending : List.of(".jar", "-sources.jar", "-javadoc.jar")) {
      try (ZipFile jar = new ZipFile(Staging.file(module, ending).toFile())) {
        assertThat(jar.stream().filter(entry -> !entry.isDirectory() && !entry.getName().equals("META-INF/MANIFEST.MF"))).as(ending).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void billOfMaterials_namesEachDependency(Path module) throws IOException {
    String bom = Files.readString(Staging.file(module, "-cyclonedx.json"));
    assertThat(bom).contains("\"bomFormat\"", "\"CycloneDX\"", "pkg:maven/com.kohortpay/" + Staging.name(module.getParent()) + "@" + Staging.VERSION);
    assertThat(pom(module).texts("dependencies/dependency/artifactId")).allSatisfy(name -> assertThat(bom).contains("/" + name + "@"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void checksums_areThoseOfTheFile(Path file) throws IOException, GeneralSecurityException {
    for (Map.Entry<String, String> algorithm : Map.of(".md5", "MD5", ".sha1", "SHA-1").entrySet()) {
      byte[] digest = MessageDigest.getInstance(algorithm.getValue()).digest(Files.readAllBytes(file));
      assertThat(Files.readString(Staging.beside(file, algorithm.getKey())).strip())
          .isEqualTo(String.format("%0" + digest.length * 2 + "x", new BigInteger(1, digest)));
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void signature_isThatOfTheKey(Path file) throws IOException {
    Path signature = Staging.beside(file, ".asc");

    assertThat(signature).exists();
    assertThat(SigningKey.ofThisBuild().signed(Files.readAllBytes(file), Files.readAllBytes(signature))).isTrue();
    assertThat(SigningKey.ofThisBuild().signed("something else".getBytes(), Files.readAllBytes(signature))).isFalse();
  }

  /** Anything else is a rehearsal. */
  private static boolean isRelease() {
    return !Staging.VERSION.endsWith("-SNAPSHOT");
  }

  private static Pom pom(Path module) throws IOException {
    return Pom.read(Staging.file(module, ".pom"));
  }
}
