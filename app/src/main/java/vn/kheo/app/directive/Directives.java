package vn.kheo.app.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Chỉ đạo: from a registered document to the assignments of every unit it orders something of.
 *
 * <p>Every method acts for the person signed in and refuses with {@link
 * org.springframework.security.access.AccessDeniedException} what they may not do; every change is
 * one transaction with its journal entry. A version that is no longer the present one gives {@link
 * ChangedMeanwhile}, what cannot be done {@link StepRefused}.
 */
@Component
public class Directives {

  /**
   * Drafts the directive of a document from its reading: proposed obligations and their parties. A
   * document that has one already gives that one.
   *
   * @return the directive's id
   */
  public long draftFrom(long documentId) {
    throw new UnsupportedOperationException();
  }

  /** Empty where there is none. */
  public Optional<Directive> directive(long id) {
    throw new UnsupportedOperationException();
  }

  /** Empty where nobody has drafted it, or where the person may not see it. */
  public Optional<Directive> byDocument(long documentId) {
    throw new UnsupportedOperationException();
  }

  /** The directives the person may see, newest document first. */
  public Listing<DirectiveLine> list(DirectiveFilter filter, int page) {
    throw new UnsupportedOperationException();
  }

  /** In the document's order, dropped ones included. */
  public List<Obligation> obligations(long directiveId) {
    throw new UnsupportedOperationException();
  }

  /** Confirms one order as it stands. */
  public void accept(long obligationId, int version) {
    throw new UnsupportedOperationException();
  }

  /**
   * Confirms every order that is still only proposed and names somebody.
   *
   * @return how many were confirmed
   */
  public int acceptAll(long directiveId, int version) {
    throw new UnsupportedOperationException();
  }

  /** Changes what differs, marks it as changed by a person, and confirms the order. */
  public void edit(long obligationId, int version, ObligationEdit edit) {
    throw new UnsupportedOperationException();
  }

  /**
   * Makes two orders of one.
   *
   * @param at first code unit of the second, into the document's text
   * @return id of the second
   */
  public long split(long obligationId, int version, int at) {
    throw new UnsupportedOperationException();
  }

  /** Makes one order of two; the first stays, with both their words and parties. */
  public void merge(long firstId, int firstVersion, long secondId, int secondVersion) {
    throw new UnsupportedOperationException();
  }

  /** Leaves the order out: it will give no assignment. */
  public void drop(long obligationId, int version) {
    throw new UnsupportedOperationException();
  }

  /** Takes a dropped order back as a proposal. */
  public void restore(long obligationId, int version) {
    throw new UnsupportedOperationException();
  }

  /**
   * Adds an order that the reader did not find, from selected text, led by whom the nearest order
   * above names.
   *
   * @return its id
   */
  public long addFromSelection(long directiveId, int start, int end) {
    throw new UnsupportedOperationException();
  }

  /** What {@link #undo} would take back: the journal's name of the step; empty for nothing. */
  public Optional<String> undoable(long directiveId) {
    throw new UnsupportedOperationException();
  }

  /** Takes the last step at the reading desk back, if it was one's own. */
  public void undo(long directiveId) {
    throw new UnsupportedOperationException();
  }

  /**
   * Says what a party's words mean, in every order of the directive that has the same words.
   *
   * @param unitIds empty where {@code groupId} is given
   * @param remember also for every later document
   */
  public void resolveParty(
      long partyId, List<Long> unitIds, @Nullable Long groupId, boolean remember) {
    throw new UnsupportedOperationException();
  }

  /** Changes the document's date (where it was left blank) and who follows by default. */
  public void editHead(
      long directiveId, int version, LocalDate issueDate, long defaultMonitorUnitId) {
    throw new UnsupportedOperationException();
  }

  /** What issuing now would do. Changes nothing. */
  public Rehearsal rehearsal(long directiveId) {
    throw new UnsupportedOperationException();
  }

  /**
   * Issues: every confirmed order becomes one assignment for each unit, in one transaction.
   *
   * @param version of the directive, as rehearsed
   * @throws NotReady where something must be settled first
   */
  public Issued issue(long directiveId, int version) {
    throw new UnsupportedOperationException();
  }

  /** Withdraws the directive: its open assignments are withdrawn, closed ones stay as they are. */
  public void withdraw(long directiveId, int version, String reason) {
    throw new UnsupportedOperationException();
  }
}
