package vn.kheo.app.access;

/** Somebody else changed the account in the meantime; nothing was overwritten. */
public class AccountChanged extends AccountRefused {
  AccountChanged(String username) {
    super(null, "access.accounts.changed", username);
  }
}
