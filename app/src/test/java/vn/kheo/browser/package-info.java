/**
 * The browser proof: people at their pages, in a real browser, against a running house. {@link
 * vn.kheo.browser.Stage} holds the browser, {@link vn.kheo.browser.Visitor} is one person at one
 * window, {@link vn.kheo.browser.Inspection} is what every page must stand.
 */
package vn.kheo.browser;
