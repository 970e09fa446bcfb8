package vn.kheo.app.oversight.urging;

import org.springframework.stereotype.Component;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;

/** What the journal says of a letter: its symbol once it has one, and what it is about. */
@Component
class LetterJournal {
  private final Journal journal;

  LetterJournal(Journal journal) {
    this.journal = journal;
  }

  void record(String action, Letter letter, String detail) {
    journal.record(
        new Step(
            action,
            "letter",
            letter.id(),
            letter.wording().number().isBlank()
                ? letter.wording().subject()
                : letter.wording().symbol() + " " + letter.wording().subject(),
            null,
            letter.senderUnitId(),
            detail));
  }
}
