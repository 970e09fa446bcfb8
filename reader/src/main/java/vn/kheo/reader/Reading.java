package vn.kheo.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a dispatch says: everything the reader found, each finding pointing at its words.
 *
 * @param text the text as handed in; every span points into it
 * @param kind tên loại văn bản, such as {@code Công văn}
 * @param subject trích yếu, without “V/v”
 * @param addressees the items after “Kính gửi”
 * @param secrecy null for an open document
 */
public record Reading(
    String text,
    Letterhead letterhead,
    @Nullable Finding<String> kind,
    @Nullable Finding<String> subject,
    List<Finding<String>> addressees,
    List<Citation> citations,
    List<Provision> provisions,
    List<Order> orders,
    Signature signature,
    List<Recipient> recipients,
    @Nullable Finding<Secrecy> secrecy) {

  /** Below this confidence a finding is shown in amber. */
  public static final double DOUBTFUL = 0.7;
}
