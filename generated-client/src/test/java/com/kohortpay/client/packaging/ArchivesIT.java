package com.kohortpay.client.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes each of the jars the same whoever builds it. */
class ArchivesIT {

  static Stream<Archive> archives() {
    return Stream.of(Archive.CLASSES, Archive.SOURCES, Archive.JAVADOC);
  }

  @ParameterizedTest
  @MethodSource("archives")
  void entries_haveTheTimeOfTheRelease(Archive archive) {
    OffsetDateTime released = OffsetDateTime.parse(System.getProperty("released"));

    assertThat(archive.entries).extracting(ZipEntry::getTimeLocal).containsOnly(released.toLocalDateTime());
  }

  @ParameterizedTest
  @MethodSource("archives")
  void contents_nameNoFolderOfThisMachine(Archive archive) {
    String project = Path.of("").toAbsolutePath().getParent().toString();

    assertThat(archive.files("")).isNotEmpty()
        .allSatisfy(name -> assertThat(archive.text(name)).doesNotContain(project, System.getProperty("java.home"), "/.m2/", "\\.m2\\"));
  }

  @ParameterizedTest
  @MethodSource("archives")
  void folders_areNotEmpty(Archive archive) {
    assertThat(archive.entries).extracting(ZipEntry::getName).filteredOn(name -> name.endsWith("/"))
        .allSatisfy(folder -> assertThat(archive.files("")).anyMatch(file -> file.startsWith(folder)));
  }
}
