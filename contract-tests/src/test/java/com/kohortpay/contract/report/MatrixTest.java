package com.kohortpay.contract.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.report.Matrix.Cell;
import com.kohortpay.contract.report.Matrix.State;
import com.kohortpay.contract.report.Matrix.SuiteCount;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatrixTest {
  private final Report report = Sample.report();

  @Test
  void cell_checked_saysWhatAndHowOften() {
    Sample.keeps(report, Sample.GET, "200", "Small");
    Sample.keeps(report, Sample.GET, "200", "Small");
    report.checked(Suite.DYNAMIC, Sample.GET, "200", "seed 1", Sample.exchange(Sample.GET, 200, "{}"), Sample.NONE);
    report.checked(Suite.DYNAMIC, Sample.GET, "200", "seed 2", Sample.exchange(Sample.GET, 200, "{}"), Sample.NONE);

    assertThat(cell(0, "200")).isEqualTo(new Cell("200", State.SATISFIED, 4, 0, List.of(
        new SuiteCount(Suite.MOCK, "2", List.of("Small × 2")), new SuiteCount(Suite.DYNAMIC, "2", List.of("seed 1–2")))));
  }

  @Test
  void cell_everyState_isTold() {
    Sample.keeps(report, Sample.GET, "200", "Small");
    Sample.breaks(report, "Large");
    Sample.keeps(report, Sample.MAKE, "201", "Small");
    Sample.keeps(report, Sample.MAKE, "302", "Small");

    assertThat(matrix().codes()).containsExactly("200", "201", "302", "4XX");
    assertThat(matrix().rows().get(0).cells()).extracting(Cell::state)
        .containsExactly(State.VIOLATED, State.NONE, State.NONE, State.UNCHECKED);
    assertThat(matrix().rows().get(1).cells()).extracting(Cell::state)
        .containsExactly(State.NONE, State.SATISFIED, State.UNDOCUMENTED, State.UNCHECKED);
    assertThat(cell(0, "200").count()).isEqualTo("1 of 2");
    assertThat(matrix().documented()).isEqualTo(4);
    assertThat(matrix().unchecked()).isEqualTo(2);
  }

  @Test
  void of_runsAboutOneContract_shareAMatrix() {
    Sample.keeps(report, Sample.GET, "200", "Small");

    List<Matrix> matrices = Matrix.of(List.of(report.run(), report.run()));

    assertThat(matrices).hasSize(1);
    assertThat(matrices.get(0).rows().get(0).cells().get(0).exchanges()).isEqualTo(2);
  }

  private Matrix matrix() {
    return Matrix.of(List.of(report.run())).get(0);
  }

  private Cell cell(int row, String code) {
    return matrix().rows().get(row).cells().stream().filter(cell -> cell.code().equals(code)).findFirst().orElseThrow();
  }
}
