package vn.kheo.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Texts made to hurt: a megabyte each, read within seconds. */
class PathologicalTest {
  private static final int SIZE = 1_000_000;

  @TestFactory
  Stream<DynamicTest> a_megabyte_of_one_thing_is_read_in_seconds() {
    return Stream.of(
            "a",
            " ",
            "\n",
            "|",
            "|\n",
            "\t",
            "- ",
            "-\n",
            "1. ",
            "1.1.1.1.",
            "a) ",
            "(",
            ")",
            "I. ",
            "Điều 1. ",
            "Sở Nội vụ ",
            "Sở, ",
            "các sở; ",
            "giao ",
            "đề nghị ",
            "để ",
            "trước ",
            "ngày 1 tháng 1 ",
            "hằng tháng ",
            "phối hợp với ",
            "báo cáo ",
            "(qua ",
            "Số: ",
            "Số 1/A-B ",
            "Nơi nhận:\n",
            "Nơi nhận:\n- A;\n",
            "KT. CHỦ TỊCH\n",
            "Kính gửi:\n",
            "KẾ HOẠCH\n",
            "Nhiệm vụ|Chủ trì|",
            "|\nNhiệm vụ\n|\nChủ trì\n|\n",
            "STT|Nội dung|Đơn vị chủ trì\n1|a|b\n",
            "Đơn vị chủ trì: Sở A\n",
            "1. Giao Sở A:\na) Rà soát.\n- b;\n+ c.\n",
            "trong vòng 10 ngày ",
            "từ ngày 1/1/2026 đến ",
            "Sở A và ",
            "TM. ",
            "e\u0301",
            "\u0301",
            "căn cứ ",
            "Căn cứ Luật, ",
            "1\n",
            "ĐỒNG CHÍ ",
            "Mật\n",
            "Giao Sở A làm; ",
            "Ủy ban nhân dân các xã, phường, ")
        .map(
            piece ->
                DynamicTest.dynamicTest(
                    piece.strip() + " …",
                    () ->
                        Assertions.assertTimeout(
                            Duration.ofSeconds(5),
                            () -> {
                              var text = piece.repeat(SIZE / piece.length());
                              assertThat(new Reader().read(text).text()).isSameAs(text);
                            })));
  }

  @TestFactory
  Stream<DynamicTest> so_is_a_dispatch_with_a_megabyte_of_it_in_its_body() {
    return Stream.of(
            "Sở A, ",
            "đề nghị ",
            "để ",
            "giao Sở A ",
            "a) b\n",
            "+ ",
            "1) x\n- y\n",
            "(i) ",
            "; ",
            "báo cáo Sở A ",
            "trước ngày ",
            "Đơn vị chủ trì: ",
            "- Đơn vị chủ trì: Sở A\n",
            "các cơ quan, ")
        .map(
            piece ->
                DynamicTest.dynamicTest(
                    piece.strip() + " …",
                    () ->
                        Assertions.assertTimeout(
                            Duration.ofSeconds(5),
                            () ->
                                new Reader()
                                    .read(
                                        "Số: 1/UBND-TH\nKính gửi: Sở A.\nUBND tỉnh yêu cầu:\n1. Sở A thực hiện: "
                                            + piece.repeat(SIZE / piece.length())
                                            + "\nNơi nhận:\n- Như trên;\nCHỦ TỊCH\nNguyễn An"))));
  }
}
