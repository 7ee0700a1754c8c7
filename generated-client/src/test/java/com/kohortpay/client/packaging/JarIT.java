package com.kohortpay.client.packaging;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The jar that users get. */
class JarIT {
  private static final Archive JAR = Archive.CLASSES;

  @Test
  void files_areClassesTheManifestAndWhatNativeImagesAndShrinkersNeed() {
    Set<String> others = JAR.files("");
    others.removeAll(JAR.files(".class"));

    assertThat(others).containsExactly("META-INF/MANIFEST.MF",
        "META-INF/native-image/com.kohortpay/kohortpay-client/proxy-config.json",
        "META-INF/native-image/com.kohortpay/kohortpay-client/reachability-metadata.json",
        "META-INF/proguard/kohortpay-client.pro");
    assertThat(JAR.files(".class")).contains("com/kohortpay/client/KohortPay.class").allSatisfy(name -> assertThat(name).startsWith("com/kohortpay/client/"));
  }

  /** At most 160 KB for KohortPay's own contract. Another one, given by {@code -Dcontract=}, may take more the more it has. */
  @Test
  void size_isSmall() throws IOException {
    int generatedMembers = ClientClasses.ALL.stream()
        .filter(type -> !Sources.isHandWritten(type)).mapToInt(type -> type.getMembers().size()).sum();
    int limit = System.getProperty("contract") == null ? 160 * 1024 : 120_000 + 150 * generatedMembers;

    assertThat(Files.size(JAR.path)).isLessThanOrEqualTo(limit);
  }

  @Test
  void classes_runOnJava8() {
    assertThat(JAR.files(".class")).isNotEmpty().allSatisfy(name -> assertThat(majorVersion(name)).isEqualTo(52));
  }

  @Test
  void manifest_saysNothingOfTheBuilder() {
    Map<String, String> manifest = JAR.manifest().getMainAttributes().entrySet().stream()
        .collect(Collectors.toMap(entry -> entry.getKey().toString(), entry -> entry.getValue().toString()));

    assertThat(manifest).contains(entry("Automatic-Module-Name", "com.kohortpay.client"), entry("Java-Version", "8"))
        .containsOnlyKeys("Automatic-Module-Name", "Java-Version", "Build-Jdk-Spec", "Created-By", "Manifest-Version");
  }

  @Test
  void module_hasItsNameAndItsPackages() {
    ModuleDescriptor module = ModuleFinder.of(JAR.path).find("com.kohortpay.client").orElseThrow().descriptor();

    assertThat(module.isAutomatic()).isTrue();
    assertThat(module.packages()).containsExactlyInAnyOrder("com.kohortpay.client", "com.kohortpay.client.api", "com.kohortpay.client.model");
  }

  @Test
  void packages_areNullMarked() {
    Set<String> packages = JAR.files(".class").stream().map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.')).collect(toSet());

    assertThat(packages).isNotEmpty()
        .allSatisfy(name -> assertThat(Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class)).isTrue());
  }

  private static int majorVersion(String name) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(JAR.bytes(name)));
    assertThat(in.readInt()).isEqualTo(0xCAFEBABE);
    assertThat(in.readUnsignedShort()).isZero();
    return in.readUnsignedShort();
  }
}
