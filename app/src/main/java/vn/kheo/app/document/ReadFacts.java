package vn.kheo.app.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kheo.reader.Finding;
import vn.kheo.reader.PartialDate;
import vn.kheo.reader.Reading;

/** What the reader found in the letterhead, flat. */
record ReadFacts(
    @Nullable String symbol,
    @Nullable String issuer,
    @Nullable String superior,
    @Nullable String kind,
    @Nullable String subject,
    @Nullable String place,
    @Nullable PartialDate date,
    @Nullable String signer) {

  static ReadFacts of(Reading reading) {
    var head = reading.letterhead();
    return new ReadFacts(
        value(head.symbol()),
        value(head.issuer()),
        value(head.superiorIssuer()),
        value(reading.kind()),
        value(reading.subject()),
        value(head.place()),
        value(head.date()),
        value(reading.signature().name()));
  }

  static ReadFacts of(LetterheadFacts facts) {
    LocalDate day = facts.issueDate();
    return new ReadFacts(
        facts.symbol(),
        facts.issuer(),
        facts.superior(),
        facts.kind(),
        facts.subject(),
        facts.place(),
        day == null
            ? null
            : new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
        facts.signer());
  }

  private static <T> @Nullable T value(@Nullable Finding<T> finding) {
    return finding == null ? null : finding.value();
  }

  @Nullable LocalDate issueDate() {
    return date == null ? null : date.date();
  }

  @Nullable String issueDatePrinted() {
    return date == null ? null : date.toString();
  }

  /** The first day the printed date can mean: the first of the month where the day is blank. */
  @Nullable LocalDate earliestDay() {
    if (date == null) {
      return null;
    }
    var month = date.month() == null ? 1 : date.month();
    return LocalDate.of(date.year(), month, date.day() == null ? 1 : date.day());
  }
}
