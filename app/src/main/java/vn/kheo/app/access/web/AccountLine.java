package vn.kheo.app.access.web;

import java.util.List;
import vn.kheo.app.access.Account;
import vn.kheo.app.access.Permission;

/**
 * One account in the list.
 *
 * @param name of the person; the username where the person holds no post today
 * @param permissions those that hold today, each once
 */
public record AccountLine(
    Account account, String name, String post, String unit, List<Permission> permissions) {}
